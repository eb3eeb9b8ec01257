import Basics
import Chronicle
import Geometry

/// The status line: the keys that are of use now, or what is being typed. Where the screen has no line of news, its
/// sentence stands here too, and takes the room that the keys leave.
///
/// From 60 columns on the keys for days, help and the end never give way to anything.
struct StatusLine {
  let model: Model
  let sentence: StatusSentence
  /// Whether the sentence stands in a line of its own.
  let hasNews: Bool

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .bar)))
    if let prompt = model.prompt, prompt != .layer { return drawPrompt(prompt, into: &frame, at: rect) }
    let indent = rect.size.columns >= 40 ? 1 : 0
    let room = rect.size.columns - indent
    if model.prompt == .layer, hasNews, let rest = LayerPrompt.lines(in: room - 1).dropFirst().first {
      frame.put(rest, column: indent, row: rect.row, ink: Ink(.notice, on: .bar))
      return
    }
    guard !hasNews else { return draw(hints(in: room), into: &frame, from: indent, row: rect.row) }
    frame.cursor = (indent, rect.row)
    let full = model.appearance.text(sentence.text)
    let shown = hints(in: room - sentenceWidth(full, in: room))
    let width = Self.width(of: shown)
    frame.put(
      truncated(full, to: shown.isEmpty ? room : room - width - 3, mark: model.appearance.text("…")), column: indent,
      row: rect.row, ink: Ink(sentence.isNotice ? .notice : .text, on: .bar))
    draw(shown, into: &frame, from: rect.size.columns - width - 1, row: rect.row)
  }

  /// The room that the sentence may take from the keys. In an open panel readers look for the keys.
  private func sentenceWidth(_ text: String, in room: Int) -> Int {
    let isForKeys = model.panel != .none && !sentence.isNotice
    return min(cellWidth(of: text), isForKeys ? room / 3 : room) + 3
  }

  /// Draws the line that is typed into, with what the keys do there at its right end.
  private func drawPrompt(_ prompt: Prompt, into frame: inout Frame, at rect: CellRect) {
    let width = rect.size.columns
    let text = model.line.shown(prompt.text, in: width - cellWidth(of: prompt.label) - 1)
    let end = frame.put(prompt.label + text, column: 0, row: rect.row, ink: Ink(.strong, on: .bar))
    let behind = cellWidth(of: String(model.line.parts(of: prompt.text).behind))
    frame.cursor = (min(end - behind, width - 1), rect.row)
    frame.isCursorShown = true
    let hint = hint(prompt)
    if end + cellWidth(of: hint) + 3 < width {
      frame.put(hint, column: width - cellWidth(of: hint) - 1, row: rect.row, ink: Ink(.dim, on: .bar))
    }
  }

  private func hint(_ prompt: Prompt) -> String {
    let hints: [KeyHint] =
      switch prompt {
      case .date: []
      case .search: KeyHint.typing
      case .help: KeyHint.searchingHelp
      case .layer, .export: []
      case .replace: KeyHint.replacing
      }
    if case .export = prompt { return "\(Command.endingOn.key) \(model.otherEndings.joined(separator: " "))" }
    if case .date = prompt { return "20 oct, 20.10, 2020-10-20, +7" }
    return hints.map { "\($0.keys(isUnicode: model.appearance.isUnicode)) \($0.word)" }.joined(separator: "  ")
  }

  // MARK: Keys

  /// A key in the line. Those with a lower rank go first where there is no room; rank 0 stays.
  private struct Hint {
    var key, word: String
    var rank: Int
    var width: Int { cellWidth(of: key) + cellWidth(of: word) + 1 }
  }

  private static let gap = 2

  private static func width(of hints: [Hint]) -> Int {
    hints.reduce(0) { $0 + $1.width } + gap * max(0, hints.count - 1)
  }

  private func draw(_ hints: [Hint], into frame: inout Frame, from column: Int, row: Int) {
    var column = column
    for hint in hints {
      column = frame.put(hint.key, column: column, row: row, ink: Ink(.key, on: .bar))
      column = frame.put(" \(hint.word)", column: column, row: row, ink: Ink(.dim, on: .bar)) + Self.gap
    }
  }

  /// As many keys as fit, in the order in which they are listed.
  private func hints(in room: Int) -> [Hint] {
    var shown = all
    let staying = model.size.columns >= 60 ? 0 : -1
    while Self.width(of: shown) > room, let last = shown.map(\.rank).max(), last > staying {
      shown.remove(at: shown.lastIndex { $0.rank == last }!)
    }
    return shown
  }

  private var all: [Hint] {
    let rest = model.panel.rules.hints(model).filter { $0 != .keys && $0 != .quit }
    let isOfMap = model.panel == .none
    let isLast = isOfMap || model.panel.rules.hints(model).contains(.quit)
    let others = rest.enumerated().map { place, hint in
      // What closes or leaves a panel is as important as its end is to the program.
      shown(hint, rank: hint == .close ? 0 : place + 1)
    }
    // With the cursor on the map the arrows move it, and its way out never gives way.
    if isOfMap, model.cursor != nil {
      return others.map { Hint(key: $0.key, word: $0.word, rank: $0.rank - 1) } + [
        shown(.keys, rank: 0), shown(.quit, rank: 0),
      ]
    }
    return [shown(.days(model.pace.step), rank: 0)] + others + [shown(.keys, rank: 0)]
      + (isLast ? [shown(.quit, rank: 0)] : [])
  }

  private func shown(_ hint: KeyHint, rank: Int) -> Hint {
    Hint(key: hint.keys(isUnicode: model.appearance.isUnicode), word: hint.word, rank: rank)
  }
}
