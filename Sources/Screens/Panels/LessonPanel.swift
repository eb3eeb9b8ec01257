import Basics
import Chronicle
import Classroom

/// The panel of a lesson's stop: its text, its questions, its sources.
struct LessonPanel {
  let atlas: Atlas
  let model: Model
  let progress: LessonProgress
  let width: Int

  var text: PanelText {
    PanelText(title: title, lines: lines, appearance: model.appearance)
  }

  private var title: String {
    let number = "\(progress.stop + 1) of \(progress.lesson.stops.count)"
    let stop = progress.current
    return stop.title.isEmpty ? "Stop \(number)" : "\(number): \(stop.title)"
  }

  private var lines: [PanelLine] {
    let stop = progress.current
    var lines = told
    if let question = stop.question {
      lines += QuestionLines(question: question, given: progress.answers[progress.stop], width: width).lines
      lines.append(.blank)
    }
    for question in stop.openQuestions {
      lines += PanelLine.paragraph(question, width: width, .strong) + [.blank]
    }
    if !stop.sources.isEmpty {
      lines.append(.heading("Sources"))
      for source in stop.sources {
        let record = atlas[source]
        let words = [record.title, record.publisher].filter { !$0.isEmpty }.joined(separator: ", ")
        lines += PanelLine.paragraph("[\(source.index + 1)] \(words)", width: width, .dim)
      }
    }
    while lines.last == .blank { lines.removeLast() }
    return lines
  }

  /// The lines above the question.
  private var told: [PanelLine] {
    progress.told.enumerated().flatMap { number, paragraph in
      PanelLine.paragraph(paragraph, width: width, number == 0 ? .dim : .text) + [.blank]
    }
  }
}

/// The lines of a question with its choices, and the verdict once it is answered.
struct QuestionLines {
  let question: Question
  /// Index of the choice made; nil while there is none.
  let given: Int?
  let width: Int

  var lines: [PanelLine] {
    var lines = PanelLine.paragraph(question.prompt, width: width, .strong)
    for (number, choice) in question.choices.enumerated() { lines += self.choice(number, choice) }
    guard let given else { return lines + PanelLine.paragraph(Self.hint(question), width: width, .dim) }
    let verdict = given == question.answer ? "Right." : "No: it is \(question.answer + 1)."
    return lines + PanelLine.paragraph(verdict, width: width, .notice)
      + PanelLine.paragraph(question.explanation, width: width)
  }

  static func hint(_ question: Question) -> String { "Type 1 to \(question.choices.count)." }

  /// A choice with its number, "2 Artsakh", further lines indented. After the answer the right choice and the given
  /// one are marked.
  private func choice(_ number: Int, _ text: String) -> [PanelLine] {
    let isRight = given != nil && number == question.answer
    let mark: Mark = isRight ? .strong : .text
    let note = isRight ? " (right)" : number == given ? " (yours)" : ""
    return wrapped(text + note, to: max(1, width - 2)).enumerated().map { row, line in
      PanelLine(runs: [
        .init(text: row == 0 ? "\(number + 1) " : "  ", mark: .key, ground: nil),
        .init(text: line, mark: mark, ground: nil),
      ])
    }
  }
}
