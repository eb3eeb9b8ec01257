import ArgumentParser
import Classroom

/// A command that carries the line of a class, as `--through` takes it: `ssh -T student@server`.
///
/// It is started without a shell. Spaces part its words; between quotes of either kind they do not, and a backslash
/// outside single quotes takes the next character as it is.
struct ThroughCommand: ExpressibleByArgument, Hashable, Sendable {
  private let words: [String]

  /// Reads a command; nil where it has no word, or a quote that is not closed.
  init?(argument: String) {
    var words: [String] = [], word: String?, quote: Character?
    var rest = Substring(argument)
    while let next = rest.popFirst() {
      switch next {
      case "\\" where quote != "'":
        guard let taken = rest.popFirst() else { return nil }
        word = (word ?? "") + String(taken)
      case quote: quote = nil
      case "'" where quote == nil, "\"" where quote == nil:
        quote = next
        word = word ?? ""
      case " " where quote == nil:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(next)
      }
    }
    if let word { words.append(word) }
    guard quote == nil, let first = words.first, !first.isEmpty else { return nil }
    self.words = words
  }

  /// The words that join a class at the other end. ssh passes the last ones on to the server, whose kiosk takes them; an
  /// ordinary account there has a program of that name.
  func words(for name: ClassName) -> [String] { words + ["dayfront", "class", "join", name.text] }
}
