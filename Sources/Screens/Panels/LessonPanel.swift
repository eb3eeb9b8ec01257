import Basics
import Chronicle
import Classroom

/// The panel of a lesson's stop: its text, its questions, its sources.
struct LessonPanel {
  let context: PanelContext
  let progress: LessonProgress

  var content: PanelContent { PanelContent(title: title, blocks: blocks) }

  private var title: Phrase {
    let number = "\(progress.stop + 1) of \(progress.lesson.stops.count)"
    let stop = progress.current
    return stop.title.isEmpty ? "Stop \(number)" : "\(number): \(.prose(stop.title))"
  }

  /// The parts of the stop, each with a blank line before it.
  private var blocks: [PanelBlock] {
    let stop = progress.current
    var parts: [[PanelBlock]] = progress.told.enumerated().map { number, paragraph in
      [.text(Phrase(prose: paragraph), number == 0 ? .dim : .text)]
    }
    if let question = stop.question {
      parts.append(QuestionBlocks(question: question, given: progress.answers[progress.stop]).blocks)
    }
    parts += stop.openQuestions.map { [.text(Phrase(prose: $0), .strong)] }
    if !stop.sources.isEmpty { parts.append([.heading("Sources")] + stop.sources.map(line)) }
    return Array(parts.joined(separator: [.blank]))
  }

  private func line(of source: SourceIndex) -> PanelBlock {
    let record = context.atlas[source]
    let words = [record.title, record.publisher].filter { !$0.isEmpty }.joined(separator: ", ")
    return .text("\(.source(source)) \(.prose(words))", .dim)
  }
}

/// A question with its choices, and the verdict once it is answered.
struct QuestionBlocks {
  let question: Question
  /// Index of the choice made; nil while there is none.
  let given: Int?

  var blocks: [PanelBlock] {
    let asked = [.text(Phrase(prose: question.prompt), .strong)] + question.choices.enumerated().map(choice)
    guard let given else { return asked + [.text("Type 1 to \(question.choices.count).", .dim)] }
    let verdict: Phrase = given == question.answer ? "Right." : "No: the right answer is \(question.answer + 1)."
    return asked + [.text(verdict, .notice), .text(question.explanation)]
  }

  /// A choice with its number, "2 Artsakh", further lines indented. After the answer the right choice and the given
  /// one are marked.
  private func choice(_ number: Int, _ text: String) -> PanelBlock {
    let isRight = given != nil && number == question.answer
    let note = isRight ? " (right)" : number == given ? " (yours)" : ""
    return .hanging(lead: "\(number + 1) ", "\(.prose(text))\(note)", isRight ? .strong : .text)
  }
}
