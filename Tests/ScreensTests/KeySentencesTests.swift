import Foundation
import Testing

@testable import Screens

/// Sentences take the names of keys from the table of keys, so that a key that moves there moves in every sentence.
@Suite struct KeySentencesTests {
  /// The names that are looked for. Those that are words or signs of their own as well are not found.
  static let names = Set(KeyMap.rows.flatMap(\.keys.named).map(\.title).filter { $0.count > 1 || isLetter($0) })
    .union(["/"]).subtracting(["a", "A", "s", "Left", "Right", "Home", "End", "Del"])

  private static func isLetter(_ title: String) -> Bool { title.allSatisfy { $0.isASCII && $0.isLetter } }

  /// The texts in a source, with a blank control character for each value in them.
  static func texts(in source: String) -> [String] {
    var texts: [String] = []
    var isBlock = false
    for line in source.split(separator: "\n").map({ $0.drop { $0 == " " } }) where !line.hasPrefix("//") {
      if line.contains("\"\"\"") {
        isBlock.toggle()
      } else if isBlock {
        texts.append(withoutValues("\(line)\"").text)
      } else {
        var rest = line
        while let quote = rest.firstIndex(of: "\"") {
          let (text, end) = withoutValues(rest[rest.index(after: quote)...])
          texts.append(text)
          rest = rest[end...]
        }
      }
    }
    return texts
  }

  /// The text up to its closing quote, and the place after the quote.
  private static func withoutValues(_ source: Substring) -> (text: String, end: Substring.Index) {
    var text = ""
    var depth = 0
    var isEscaped = false
    for index in source.indices {
      let sign = source[index]
      if depth > 0 {
        depth += sign == "(" ? 1 : sign == ")" ? -1 : 0
      } else if isEscaped {
        isEscaped = false
        if sign == "(" { depth = 1 }
        text.append("\u{1}")
      } else if sign == "\\" {
        isEscaped = true
      } else if sign == "\"" {
        return (text, source.index(after: index))
      } else {
        text.append(sign)
      }
    }
    return (text, source.endIndex)
  }

  private static func withoutValues(_ line: String) -> (text: String, end: Substring.Index) { withoutValues(line[...]) }

  /// The names of keys in a text of several words.
  static func found(in text: String) -> [String] {
    let words = text.split(separator: " ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,;:")) }
    guard words.count > 1 else { return [] }
    let keys = zip([""] + words, words).filter { before, word in
      names.contains(word) || before.lowercased() == "key" && word.count == 1 && isLetter(word)
    }
    return keys.map(\.1)
  }

  @Test func noSentenceNamesAKeyByHand() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Screens")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" && !$0.path.contains("/Keys/") }
    var texts = 0
    var named: [String] = []
    for file in files {
      for text in Self.texts(in: try String(contentsOf: file, encoding: .utf8)) {
        texts += 1
        for key in Self.found(in: text) { named.append("\(file.lastPathComponent): \(key) in '\(text)'") }
      }
    }
    #expect(texts > 300)
    #expect(named == [])
  }

  @Test(arguments: [
    (#"notice = "Go on; d stops.""#, ["d"]), (#".text("Tab, Up or Down select")"#, ["Tab", "Up", "Down"]),
    (#"let a = "one \(f("x", y)) more: Ctrl-D""#, ["Ctrl-D"]), (#"let a = "Enter""#, []),
    (#"// "Go on; d stops.""#, []), (#"let a = "Go on; \(d) stops.""#, []), (#"f("a day", "Key a does it")"#, ["a"]),
    (#"let a = "in \(seconds) s. Any""#, []), ("let a = \"\"\"\n  Press q to end\n  \"\"\"", ["q"]),
  ])
  func reads(source: String, keys: [String]) { #expect(Self.texts(in: source).flatMap(Self.found) == keys) }
}
