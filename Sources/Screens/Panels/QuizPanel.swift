import Chronicle
import Classroom

/// The panel of a quiz: the question, and after the answer the record that decides it.
struct QuizPanel {
  let desk: PanelDesk
  let progress: QuizProgress

  var text: PanelText {
    let number = progress.answered + (progress.answer == nil ? 1 : 0)
    let score = progress.answered == 0 ? "" : ": \(progress.score)"
    return PanelText(title: "Question \(number)\(score)", lines: lines, appearance: desk.appearance)
  }

  private var lines: [PanelLine] {
    guard let question = progress.question else {
      return PanelLine.paragraph("There is nothing to ask of this map.", width: desk.width, .dim)
    }
    guard let answer = progress.answer else { return [.blank] + open(question) }
    return [.blank] + verdict(on: answer, to: question) + [.blank, .heading("Source")]
      + question.sources.flatMap { PanelLine.paragraph($0, width: desk.width, .dim) }
      + [.blank] + PanelLine.paragraph("Enter or n: the next question.", width: desk.width, .dim)
  }

  private func open(_ question: Question) -> [PanelLine] {
    guard question.district != nil else {
      return QuestionLines(question: question, given: nil, width: desk.width).lines + [.blank]
        + PanelLine.paragraph("The days are free to go through: look for it on the map.", width: desk.width, .dim)
    }
    let selected = desk.model.selection.map { desk.name(desk.atlas[$0].names) } ?? "none yet"
    return PanelLine.paragraph(question.prompt, width: desk.width, .strong) + [.blank]
      + PanelLine.paragraph("Point at it: Tab, Up and Down or a click select, Enter answers.", width: desk.width, .dim)
      + PanelLine.paragraph("Selected: \(selected)", width: desk.width)
  }

  private func verdict(on answer: QuizProgress.Answer, to question: Question) -> [PanelLine] {
    switch answer {
    case .choice(let choice): QuestionLines(question: question, given: choice, width: desk.width).lines
    case .district(let district):
      PanelLine.paragraph(question.prompt, width: desk.width, .strong)
        + PanelLine.paragraph(
          district == question.district
            ? "Right." : "No: not \(desk.name(desk.atlas[district].names)) but \(question.choices[question.answer]).",
          width: desk.width, .notice)
        + PanelLine.paragraph(question.explanation, width: desk.width)
    }
  }
}
