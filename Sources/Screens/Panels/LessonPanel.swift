import Basics
import Chronicle
import Classroom

/// The panel of a lesson's stop: its text, its questions, its sources.
struct LessonPanel {
  let context: PanelContext
  let progress: LessonProgress

  var content: PanelContent {
    var content = PanelContent(title: title, blocks: [])
    for part in parts {
      if !content.blocks.isEmpty { content.blocks.append(.blank) }
      let start = content.blocks.count
      content.blocks += part.blocks
      if part.isAsking { content.pinned = start..<content.blocks.count }
    }
    return content
  }

  private var title: Phrase {
    let number = "\(progress.stop + 1) of \(progress.lesson.stops.count)"
    let stop = progress.current
    return stop.title.isEmpty ? "Stop \(number)" : "\(number): \(.prose(stop.title))"
  }

  /// A part of the stop; `isAsking` for a question that waits for its answer.
  private typealias Part = (blocks: [PanelBlock], isAsking: Bool)

  /// The parts of the stop, each with a blank line before it.
  private var parts: [Part] {
    let stop = progress.current
    var parts: [Part] = progress.told.enumerated().map { number, paragraph in
      ([.text(Phrase(prose: paragraph), number == 0 ? .dim : .text)], false)
    }
    if let question = stop.question {
      let blocks = QuestionBlocks(
        question: question, given: progress.answers[progress.stop], chosen: progress.chosen, tell: .tellAnswer)
      parts.append((blocks.blocks, progress.openQuestion != nil))
    }
    parts += stop.openQuestions.map { ([.text(Phrase(prose: $0), .strong)], false) }
    if isPresenting, !stop.notes.isEmpty {
      parts.append(([.heading("For you alone")] + stop.notes.map { .text(Phrase(prose: $0), .notice) }, false))
    }
    if !stop.sources.isEmpty { parts.append(([.heading("Sources")] + stop.sources.map(line), false)) }
    return parts
  }

  private var isPresenting: Bool { context.model.classroom?.presenting != nil }

  private func line(of source: SourceIndex) -> PanelBlock {
    let record = context.atlas[source]
    let words = [record.title, record.publisher].filter { !$0.isEmpty }.joined(separator: ", ")
    return .text("\(.source(source)) \(.prose(words))", .dim)
  }
}

/// A question with its choices, and the verdict once it is answered.
struct QuestionBlocks {
  let question: Question
  /// Index of the answer given; nil while there is none.
  let given: Int?
  /// Index of the choice that stands and is no answer yet; nil for none.
  var chosen: Int?
  /// The command that gives it as the answer.
  let tell: Command

  var blocks: [PanelBlock] {
    let asked = [.text(Phrase(prose: question.prompt), .strong)] + question.choices.enumerated().map(choice)
    guard let given else { return asked + [.text(invitation, .dim)] }
    let verdict: Phrase = given == question.answer ? "Right." : "No: the right answer is \(question.answer + 1)."
    return asked + [.text(verdict, .notice), .text(question.explanation)]
  }

  private var invitation: Phrase {
    guard let chosen else { return "Type 1 to \(question.choices.count)." }
    return "\(chosen + 1) is chosen. \(tell.key) answers."
  }

  /// A choice with its number, "2 Artsakh", further lines indented. After the answer the right choice and the given
  /// one are marked.
  private func choice(_ number: Int, _ text: String) -> PanelBlock {
    let isRight = given != nil && number == question.answer
    let note = isRight ? " (right)" : number == given ? " (yours)" : number == chosen ? " (chosen)" : ""
    return .hanging(lead: "\(number + 1) ", "\(.prose(text))\(note)", isRight || number == chosen ? .strong : .text)
  }
}

/// The list of the lessons that can be opened.
struct LessonsPanel {
  let context: PanelContext

  var content: PanelContent {
    PanelContent(title: "Lessons", blocks: [], rows: context.model.lessons.map(row))
  }

  private func row(_ shelved: ShelvedLesson) -> [PanelBlock] {
    let stops = counted(shelved.lesson.stops.count, "stop")
    return [
      .text(Phrase(prose: shelved.lesson.title), .strong),
      .text("\(.prose(shelved.name)), \(stops)", .dim, indent: 2), .blank,
    ]
  }
}
