import Basics
import Chronicle
import Geometry

/// The status line: a full sentence about the selection or the typed text, and the most useful keys.
struct StatusLine {
  let atlas: Atlas
  let model: Model
  let evidence: EvidenceBook

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .bar)))
    let width = rect.size.columns
    if let prompt = model.prompt, prompt != .layer {
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
      let behind = cellWidth(of: String(model.line.parts(of: prompt.text).behind))
      frame.cursor = (min(end - behind, width - 1), rect.row)
      frame.isCursorShown = true
      if end + hint.count + 3 < width {
        frame.put(hint, column: width - hint.count - 1, row: rect.row, ink: Ink(.dim, on: .bar))
      }
      return
    }
    let isNotice =
      model.notice != nil || model.count != nil || model.prompt == .layer || model.closing != nil
    let indent = width >= 40 ? 1 : 0
    let full = model.appearance.text(sentence)
    let room = width - indent
    let hints = keyHints
    // In lists, lessons and quizzes readers look for the keys. Elsewhere keys are left out, the last first, to make
    // room for the sentence.
    let rules = model.panel.rules
    let isForKeys = rules.list != nil || rules.showsKeysFirst
    // The way out of the cursor never gives way.
    let kept = model.cursor?.hasKeys == true && !isNotice ? Self.width(of: hints.prefix(1)) + 3 : 0
    let wanted = min(cellWidth(of: full), isForKeys && !isNotice ? room / 3 : max(0, room - kept))
    let shown =
      (0...hints.count).reversed().first { Self.width(of: hints.prefix($0)) + wanted + ($0 > 0 ? 3 : 0) <= room } ?? 0
    let left = shown > 0 ? room - Self.width(of: hints.prefix(shown)) - 2 : room
    frame.put(
      truncated(full, to: left, mark: model.appearance.text("…")), column: indent, row: rect.row,
      ink: Ink(isNotice ? .notice : .text, on: .bar))
    frame.cursor = (indent, rect.row)
    var column = width - Self.width(of: hints.prefix(shown)) - 1
    for (key, word) in hints.prefix(shown) {
      column = frame.put(key, column: column, row: rect.row, ink: Ink(.key, on: .bar))
      column = frame.put(" \(word)  ", column: column, row: rect.row, ink: Ink(.dim, on: .bar))
    }
  }

  private static func width(of hints: some Sequence<(String, String)>) -> Int {
    hints.reduce(0) { $0 + $1.0.count + $1.1.count + 3 }
  }

  private var keyHints: [KeyHint] {
    if let hints = model.panel.rules.hints(model) { return hints }
    if model.cursor?.hasKeys == true { return Self.cursorHints }
    let keys = (Command.help.key, "keys"), quit = (Command.quit.key, "quit")
    if model.playback.isRunning {
      return [(Command.play.key, "pause"), (Command.slower.key + Command.faster.key, "speed"), quit]
    }
    if model.selection == nil { return [keys, quit, (Command.across.key, "district"), (Command.play.key, "play")] }
    return [(Command.enter.key, "inspect"), keys, quit, (Command.ownChanges, "its changes")]
  }

  private static let cursorHints: [KeyHint] = [
    (Command.leaveCursor.key, "leaves"), (Command.cursorRecord.key, "record"),
    ([Command.cursorLeft, .cursorRight, .cursorUp, .cursorDown].map(\.key).joined(separator: " "), "move"),
    ("\(Command.cursorDayBack.key) \(Command.cursorDayOn.key)", "its days"),
  ]

  private var sentence: String {
    if let seconds = model.closing { return "This ends in \(seconds) s. Any key keeps it open." }
    if let notice = model.notice { return notice }
    if model.prompt == .layer { return LayerPrompt.written }
    if let sentence = model.classSentence { return sentence }
    if let count = model.count {
      let on = Command.dayOn.letter, day = Command.lastDay.letter
      return "\(count) ... now a key: \(on) is \(count) days on, \(day) is day \(count)."
    }
    if let row = model.panel.rules.list?.sentence(of: model, in: atlas) { return row }
    // The record of a place tells what happens later in the lesson and may give the answer away.
    if model.panel == .lesson, model.place != nil || model.lesson?.openQuestion != nil {
      return model.appearance.shown(sentences.changes(on: model.day, since: model.changedSince))
    }
    if model.cursor != nil { return model.appearance.shown(model.cursorWords(in: atlas, isShort: true)) }
    if model.reading == .captured, model.selection == nil, let back = model.dayBeforeCapture {
      return "All that changed hands by \(model.day.short). \(Command.capture.key) goes back to \(back.short)."
    }
    let account = model.reading.isOfGround || model.place != nil ? "" : "Assessed: "
    let focus = sentences.focus(
      on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
    return account + model.appearance.shown(focus)
  }

  private var sentences: Sentences { Sentences(atlas: atlas, evidence: evidence) }
}
