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
      drawPrompt(prompt, into: &frame, at: rect)
      return
    }
    let isNotice =
      model.notice != nil || model.count != nil || model.prompt == .layer || model.closing != nil
    let indent = width >= 40 ? 1 : 0
    let full = model.appearance.text(sentence)
    let room = width - indent
    let hints = model.panel.rules.hints(model).map {
      (key: $0.keys(isUnicode: model.appearance.isUnicode), word: $0.word)
    }
    // In an open panel readers look for the keys. Elsewhere keys are left out, the last first, to make room for the
    // sentence.
    let isForKeys = model.panel != .none && !isNotice
    func fits(_ count: Int, besides sentence: Int) -> Bool {
      Self.width(of: hints.prefix(count)) + sentence + (count > 0 ? 3 : 0) <= room
    }
    // The way out of the cursor never gives way.
    let kept = model.cursor?.hasKeys == true && !isNotice ? Self.width(of: hints.prefix(1)) + 3 : 0
    let whole = (isForKeys && room < Self.wide ? hints.count : 0)...hints.count
    let shown =
      whole.reversed().first { fits($0, besides: cellWidth(of: full)) }
      ?? (0...hints.count).reversed().first { fits($0, besides: isForKeys ? room / 3 : room - kept) } ?? 0
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

  /// The width from which sentences are whole, whatever keys there are.
  private static let wide = 200

  /// Draws the line that is typed into, with what the keys do there at its right end.
  private func drawPrompt(_ prompt: Prompt, into frame: inout Frame, at rect: CellRect) {
    let width = rect.size.columns
    let end = frame.put(prompt.label + prompt.text, column: 0, row: rect.row, ink: Ink(.strong, on: .bar))
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
      case .layer: []
      }
    if case .date = prompt { return "20 oct, 20.10, 2020-10-20, +7" }
    return hints.map { "\($0.keys(isUnicode: model.appearance.isUnicode)) \($0.word)" }.joined(separator: "  ")
  }

  private static func width(of hints: some Sequence<(key: String, word: String)>) -> Int {
    hints.reduce(0) { $0 + cellWidth(of: $1.key) + $1.word.count + 3 }
  }

  private var sentence: String {
    if let seconds = model.closing { return "This session ends in \(seconds) s unless you press a key." }
    if let notice = model.notice { return notice }
    if model.prompt == .layer { return LayerPrompt.written }
    if let sentence = model.classSentence { return sentence }
    if let count = model.count {
      return counting(count)
    }
    if model.panel == .help { return "What the keys do." }
    if let row = model.panel.rules.list?.sentence(of: model, in: atlas) { return row }
    // The record of a place tells what happens later in the lesson and may give the answer away.
    let tellsLater = model.horizon != nil && model.place != nil
    if tellsLater || model.panel == .lesson && model.lesson?.openQuestion != nil {
      return model.appearance.shown(sentences.changes(on: model.day, since: model.changedSince))
    }
    if model.cursor != nil { return model.appearance.shown(model.cursorWords(in: atlas, isShort: true)) }
    if model.reading == .captured, model.selection == nil, let back = model.dayBeforeCapture {
      return "All that changed hands by \(model.day.short). \(Command.capture.key) goes back to \(back.short)."
    }
    if model.offersTour, model.selection == nil { return Model.tourOffer }
    let account = model.reading.isOfGround || model.place != nil ? "" : "Assessed: "
    let focus = sentences.focus(
      on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
    return account + model.appearance.shown(focus)
  }

  /// What a number before a key will do.
  private func counting(_ count: Int) -> String {
    let on = "\(count): \(Command.dayOn.letter) goes \(counted(count, "day")) on"
    guard model.panel == .none else {
      return on + ", \(Command.lineDown.letter) \(counted(count, model.isListing ? "row" : "line")) down."
    }
    return on + ", \(Command.lastDay.letter) to day \(count)."
  }

  private var sentences: Sentences { Sentences(atlas: atlas, evidence: evidence) }
}
