import Basics
import Chronicle
import Classroom

/// The three states of a class in words, always in one order: who is here, which days are open, what is asked.
struct ClassStates {
  let count: String
  /// " on 5 hosts, 1 host cut off", where it is more than one, and where any are.
  let hosts: String
  /// "1 host cut off"; nil for none.
  let cutOff: String?
  let days: String
  let question: String
  /// What the presenter can do about the days, and about the question.
  let daysAdvice, questionAdvice: String
  /// Whether the class is held at a day, and whether anything is asked.
  let isHeld, isAsking: Bool

  init(_ presenting: Presenting, in model: Model) {
    count = "\(presenting.followers)"
    hosts = presenting.hostWords
    cutOff = presenting.hostsCutOff > 0 ? presenting.wordsOfCutOff : nil
    isHeld = presenting.lock != nil
    isAsking = presenting.asking != nil
    let hold = Command.holdDay.key, ask = Command.ask.key
    if let lock = presenting.lock {
      days = "held at \(model.pace.words(for: lock))"
      daysAdvice = "\(hold) lets the class go to any day."
    } else {
      days = "free"
      daysAdvice = "Everybody may look ahead. \(hold) holds the class at \(model.pace.words(for: model.day))."
    }
    guard let asking = presenting.asking else {
      question = "none open"
      questionAdvice = model.questionAtHand.map { "\(ask) asks: \($0.prompt)" } ?? "A stop of a lesson brings one."
      return
    }
    let answers = "\(asking.tally.total) of \(presenting.followers)"
    question = asking.isRevealed ? "told: \(answers)" : "open: \(answers)"
    questionAdvice = asking.isRevealed ? "\(ask) closes the question." : "\(ask) tells the answer to all."
  }
}

/// The presenter's strip below the title: the state of the class while he teaches, and how to join it.
struct ClassStrip {
  let model: Model

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty, let membership = model.classroom, let presenting = membership.presenting else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .bar)))
    let states = ClassStates(presenting, in: model)
    let isWide = rect.size.columns >= 60
    func parts(hosts: String) -> [(text: String, mark: Mark, gap: Int)] {
      [
        (isWide ? "Class \(membership.name.text)" : membership.name.text, .strong, 0),
        ("\(model.appearance.pick("●", "*")) \(states.count) here\(hosts)", states.cutOff == nil ? .key : .notice, 1),
        ((states.isHeld ? "" : "days ") + states.days, states.isHeld ? .notice : .text, isWide ? 3 : 2),
        ("question " + states.question, states.isAsking ? .notice : .text, isWide ? 3 : 2),
      ]
    }
    // Where all of it is too long, what the presenter can least do without stays.
    let least = states.cutOff == nil ? "" : ", \(presenting.hostsCutOff) cut off"
    let choices = (isWide ? [states.hosts, states.cutOff.map { ", \($0)" } ?? ""] : []).map(parts)
    let shown =
      choices.first { $0.reduce(2) { $0 + cellWidth(of: $1.text) + $1.gap } <= rect.size.columns }
      ?? parts(hosts: least)
    var column = rect.column + 1
    for part in shown {
      column = frame.put(
        model.appearance.text(part.text), column: column + part.gap, row: rect.row, ink: Ink(part.mark, on: .bar))
    }
    let command = model.appearance.text(presenting.joining.command)
    let room = rect.column + rect.size.columns - 1 - column
    guard !command.isEmpty, cellWidth(of: command) + 10 <= room else { return }
    let start = rect.column + rect.size.columns - 1 - cellWidth(of: command)
    frame.put("join: ", column: start - 6, row: rect.row, ink: Ink(.dim, on: .bar))
    frame.put(command, column: start, row: rect.row, ink: Ink(.text, on: .bar))
  }
}
