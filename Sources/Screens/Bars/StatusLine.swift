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
        case .search: ("/", "Down Up choose, Enter opens, Esc ends")
        case .layer: ("", "")
        }
      let end = frame.put("\(label)\(prompt.text)", column: 0, row: rect.row, ink: Ink(.strong, on: .bar))
      frame.cursor = (min(end, width - 1), rect.row)
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
    let isForKeys = model.isListing || model.panel == .lesson || model.panel == .quiz
    let wanted = min(cellWidth(of: full), isForKeys && !isNotice ? room / 3 : room)
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

  private var keyHints: [(String, String)] {
    if let hints = model.classHints { return hints }
    if model.panel == .events { return [("Up Down", "go"), ("Tab", "kind"), ("Enter", "sources"), ("Esc", "close")] }
    if model.panel == .inspection {
      return [("s", "sources"), ("Tab", "places"), ("{}", "its days"), ("Esc", "close")]
    }
    if model.panel == .lesson, let lesson = model.lesson {
      let answer = lesson.openQuestion.map { [("1-\($0.choices.count)", "answer")] } ?? []
      return [("p", "next")] + answer + [("Ctrl-D", "scroll"), ("P", "back"), ("Esc", "close")]
    }
    if model.panel == .quiz, let quiz = model.quiz, let question = quiz.question {
      if quiz.answer != nil { return [("Enter", "next"), ("Esc", "end")] }
      if question.district != nil { return [("Tab", "select"), ("Enter", "answer"), ("Esc", "end")] }
      return [("1-\(question.choices.count)", "answer"), ("Esc", "end")]
    }
    if model.panel != .none { return [("Esc", "close"), ("?", "keys"), ("q", "quit")] }
    if model.playback.isRunning { return [("Space", "pause"), ("<>", "speed"), ("q", "quit")] }
    if model.selection == nil { return [("?", "keys"), ("q", "quit"), ("Tab", "district"), ("Space", "play")] }
    return [("Enter", "inspect"), ("?", "keys"), ("q", "quit"), ("{}", "its changes")]
  }

  private var sentence: String {
    if let seconds = model.closing { return "This ends in \(seconds) s. Any key keeps it open." }
    if let notice = model.notice { return notice }
    if model.prompt == .layer { return LayerPrompt.written }
    if let sentence = model.classSentence { return sentence }
    if let count = model.count { return "\(count) ... now a key: l is \(count) days on, G is day \(count)." }
    if let row = chosenRow { return row }
    // The record of a place tells what happens later in the lesson and may give the answer away.
    if model.panel == .lesson, model.place != nil || model.lesson?.openQuestion != nil {
      return Sentences(atlas: atlas, appearance: model.appearance, evidence: evidence)
        .changes(on: model.day, since: model.changedSince)
    }
    let account = model.reading == .assessed || model.place != nil ? "" : "Assessed: "
    return account
      + Sentences(atlas: atlas, appearance: model.appearance, evidence: evidence).focus(
        on: model.day, since: model.changedSince, selection: model.selection, place: model.place)
  }

  /// The chosen row of an open list of events or sources as a sentence: the reader's attention is there.
  private var chosenRow: String? {
    func sentence(_ text: String) -> String { [".", "?", "!"].contains { text.hasSuffix($0) } ? text : text + "." }
    switch model.panel {
    case .events:
      let events = model.listedEvents(in: atlas)
      guard events.indices.contains(model.row) else { return nil }
      let event = atlas.events[events[model.row]]
      let day = atlas.days.contains(event.day) ? event.day.short : event.day.medium
      return sentence("\(day), \(event.category.rawValue): \(event.title)")
    case .sources(let citing):
      let sources = atlas.sources(of: citing)
      guard sources.indices.contains(model.row) else { return nil }
      let source = atlas[sources[model.row]]
      let name = [source.title, source.publisher].first { !$0.isEmpty } ?? source.id
      return sentence("Source \(sources[model.row].index + 1): \(name)")
    case .none, .legend, .inspection, .help, .command, .statistics, .search, .comparison, .method, .lesson, .quiz,
      .classroom:
      return nil
    }
  }
}
