import Basics

/// The line of an open prompt beside its text: where the next letter goes, and what was typed before.
struct TypingLine: Hashable, Sendable {
  /// The number of letters behind the caret; 0 where it stands at the end, as it does while one types on.
  var lettersBehind = 0
  /// The texts that were entered, the last one at the end. They are kept in memory only.
  private(set) var history: [String] = []
  /// The entry of the history that is shown; nil for a text of one's own.
  private(set) var shown: Int?
  /// What had been typed when the history was asked for.
  private var own = ""

  /// The most texts that are kept.
  static let longest = 50

  /// Begins a new line.
  mutating func begin() {
    lettersBehind = 0
    shown = nil
  }

  /// Keeps a text that was entered; one that is entered again comes last.
  mutating func keep(_ text: String) {
    guard !text.isEmpty else { return }
    history.removeAll { $0 == text }
    history.append(text)
    if history.count > Self.longest { history.removeFirst() }
  }

  /// The text so many entries back, or on for a negative number; nil where there is none. Beyond the last entry comes
  /// what was typed before the history was asked for.
  mutating func recall(_ steps: Int, from text: String) -> String? {
    if shown == nil { own = text }
    let wanted = (shown ?? history.count) - steps
    guard wanted >= 0, wanted <= history.count, wanted != shown ?? history.count else { return nil }
    lettersBehind = 0
    shown = wanted < history.count ? wanted : nil
    return shown.map { history[$0] } ?? own
  }
}

extension TypingLine {
  /// The parts of a text before and behind the caret.
  func parts(of text: String) -> (before: Substring, behind: Substring) {
    let caret = text.index(text.endIndex, offsetBy: -lettersBehind, limitedBy: text.startIndex) ?? text.startIndex
    return (text[..<caret], text[caret...])
  }

  /// The part of a text that is shown in so many cells: of a longer one the end before the caret, and what follows it.
  func shown(_ text: String, in cells: Int) -> String {
    guard cellWidth(of: text) > cells else { return text }
    let (before, behind) = parts(of: text)
    var shown = before
    while cellWidth(of: shown) > max(0, cells), !shown.isEmpty { shown.removeFirst() }
    return String(shown + behind)
  }

  /// The text before the caret without its last word and the blanks behind that, as Ctrl-W leaves it.
  static func withoutLastWord(_ text: Substring) -> Substring {
    var rest = text
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return rest
  }
}
