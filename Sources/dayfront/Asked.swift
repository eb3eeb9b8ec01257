import ArgumentParser

extension Dayfront {
  /// Answers what shells and their setting up ask, which is no command for people: the words that may follow, and the
  /// script that asks for them.
  ///
  /// - Returns: the answer; nil for any other call.
  static func answer(to words: [String]) -> String? {
    switch words.first {
    case "complete": completion(of: Array(words.dropFirst()))
    case "--generate-completion-script" where words.count == 2: CompletionScript(rawValue: words[1])?.text
    default: nil
    }
  }

  private static func completion(of words: [String]) -> String {
    guard let grammar = CallGrammar(help: CallGrammar.recorded) else { return "" }
    let completion = Completion(of: words, in: grammar) { kind, call in KnownWords(call: call).words(of: kind) }
    let paths = completion.paths.map { ":\($0)\n" } ?? ""
    return paths + completion.words.map { $0.text + ($0.about.isEmpty ? "" : "\t\($0.about)") + "\n" }.joined()
  }
}
