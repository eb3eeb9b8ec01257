import Chronicle
import Classroom

/// The panel of a quiz: the question, and after the answer the record that decides it.
struct QuizPanel {
  let context: PanelContext
  let progress: QuizProgress

  var content: PanelContent {
    let number = progress.answered + (progress.answer == nil ? 1 : 0)
    let score = progress.answered == 0 ? "" : ": \(progress.score)"
    return PanelContent(title: "Question \(number)\(score)", blocks: blocks)
  }

  private var blocks: [PanelBlock] {
    guard let question = progress.question else { return [.text("This map has no records to ask about.", .dim)] }
    guard let answer = progress.answer else { return [.blank] + open(question) }
    return [.blank] + verdict(on: answer, to: question) + [.blank, .heading("Source")]
      + question.sources.map { .text(context.atlas.citation(of: $0), .dim) }
      + [.blank, .text("\(Command.nextQuestion.keys): the next question.", .dim)]
  }

  private func open(_ question: Question) -> [PanelBlock] {
    guard question.district != nil else {
      return QuestionBlocks(question: question, given: nil, chosen: progress.chosen, tell: .answerPointing).blocks
        + [.blank, .text("You may go through the days and look for the answer on the map.", .dim)]
    }
    let selected = context.model.selection.map { "\(.name(context.atlas[$0].names))" } ?? "none yet" as Phrase
    let keys = "\(Command.tabOn.key), \(Command.lineUp.key), \(Command.lineDown.key)"
    return [
      .text(Phrase(prose: question.prompt), .strong), .blank,
      .text("Choose it with \(keys) or a click; \(Command.answerPointing.key) answers.", .dim),
      .text("Selected: \(selected)"),
    ]
  }

  private func verdict(on answer: QuizProgress.Answer, to question: Question) -> [PanelBlock] {
    switch answer {
    case .choice(let choice): QuestionBlocks(question: question, given: choice, tell: .answerPointing).blocks
    case .district(let district):
      [
        .text(Phrase(prose: question.prompt), .strong),
        .text(
          district == question.district
            ? "Right."
            : "No: not \(.name(context.atlas[district].names)) but \(.prose(question.choices[question.answer])).",
          .notice),
        .text(question.explanation),
      ]
    }
  }
}
