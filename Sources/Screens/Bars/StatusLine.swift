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
    if let prompt = model.prompt, prompt != .layer { return draw(prompt, into: &frame, at: rect) }
    let indent = rect.size.columns >= 40 ? 1 : 0
    let room = rect.size.columns - indent
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

  /// The room that the sentence may take from the keys. In lists, lessons and quizzes readers look for the keys.
  private func sentenceWidth(_ text: String, in room: Int) -> Int {
    let rules = model.panel.rules
    let isForKeys = rules.list != nil || rules.showsKeysFirst
    return min(cellWidth(of: text), isForKeys && !sentence.isNotice ? room / 3 : room) + 3
  }

  private func draw(_ prompt: Prompt, into frame: inout Frame, at rect: CellRect) {
    let width = rect.size.columns
    let (label, hint) =
      switch prompt {
      case .date: ("Go to: ", "20 oct, 20.10, 2020-10-20, +7")
      case .search:
        (
          Command.find.key,
          "\(Command.matchDown.key) \(Command.matchUp.key) choose, \(Command.openMatch.key) opens, "
            + "\(Command.leavePrompt.key) ends"
        )
      case .layer: ("", "")
      }
    let end = frame.put("\(label)\(prompt.text)", column: 0, row: rect.row, ink: Ink(.strong, on: .bar))
    frame.cursor = (min(end, width - 1), rect.row)
    frame.isCursorShown = true
    if end + hint.count + 3 < width {
      frame.put(hint, column: width - hint.count - 1, row: rect.row, ink: Ink(.dim, on: .bar))
    }
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
    let arrows = model.appearance.isUnicode ? "← →" : "\(Key.left.title) \(Key.right.title)"
    let days = Hint(key: arrows, word: "day", rank: 0)
    let help = Hint(key: Command.help.key, word: "help", rank: 0)
    let quit = Hint(key: Command.quit.key, word: "quit", rank: 0)
    func others(_ hints: [KeyHint]) -> [Hint] {
      hints.enumerated().map { Hint(key: $1.0, word: $1.1, rank: $0 + 1) }
    }
    guard let own = model.panel.rules.hints(model) else { return [days] + others(ofTheMap) + [help, quit] }
    let rest = own.filter { ![Command.help.key, Command.quit.key].contains($0.0) }
    // What closes or leaves a panel is as important as its end is to the program.
    let shown = others(rest).map { Hint(key: $0.key, word: $0.word, rank: $0.key == Command.close.key ? 0 : $0.rank) }
    return [days] + shown + [help] + (own.contains { $0.0 == Command.quit.key } ? [quit] : [])
  }

  /// The keys of the map beside those that are always told, the most useful first.
  private var ofTheMap: [KeyHint] {
    if model.playback.isRunning {
      return [(Command.play.key, "pause"), ("\(Command.slower.key) \(Command.faster.key)", "speed")]
    }
    let change = ("\(Command.changeBack.key) \(Command.changeOn.key)", "next change")
    let more = [
      (Command.reading.key, "claims"), (Command.events.key, "events"), (Command.statistics.key, "figures"),
    ]
    if model.selection == nil {
      return [(Command.play.key, "play"), change, (Command.across.key, "district"), (Command.find.key, "find")] + more
    }
    return [(Command.enter.key, "record"), (Command.ownChanges, "its changes"), (Command.find.key, "find")] + more
  }
}
