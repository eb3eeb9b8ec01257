import Basics
import Chronicle
import Classroom

/// The panel with the presenter's note or question; the presenter also sees the number of answers to each choice.
struct ClassroomPanel {
  let desk: PanelDesk

  var text: PanelText {
    guard let membership = desk.model.classroom else {
      return PanelText(title: "No class", lines: [], appearance: desk.appearance)
    }
    return PanelText(
      title: "Class \(membership.name)", lines: lines(membership), appearance: desk.appearance)
  }

  private func lines(_ membership: ClassMembership) -> [PanelLine] {
    switch membership.role {
    case .presenter(let presenting):
      if let asking = presenting.asking {
        var lines = question(asking.published, tally: asking.tally, right: asking.question.answer, answered: nil)
        lines += [.blank]
        lines += paragraph("\(asking.tally.total) of \(presenting.followers) have answered.")
        if !asking.isRevealed { lines += paragraph("A tells the answer to all.", .dim) }
        return lines
      }
      if let note = desk.model.classNote { return told(note) }
      return [.row("following", "\(presenting.followers)", width: desk.width, .strong)]
        + [.row("held at", presenting.lock?.short ?? "free", width: desk.width)]
        + [.blank] + paragraph("To follow: dayfront follow \(membership.name)")
        + (desk.model.questionAtHand == nil ? [] : [.blank] + paragraph("A asks the question at hand."))
    case .follower(let following):
      guard let state = following.state else { return paragraph("The presenter has not been here yet.") }
      if let question = state.question {
        let answered = following.answer.flatMap { $0.question == question.number ? $0.choice : nil }
        var lines = self.question(
          question, tally: question.outcome?.tally, right: question.outcome?.answer, answered: answered)
        if let answered { lines += [.blank] + paragraph("You answered \(answered + 1).") }
        if question.outcome == nil, answered == nil {
          lines += [.blank] + paragraph("Press 1 to \(question.choices.count).", .key)
        }
        return lines
      }
      if let note = state.note { return told(note) }
      return [.row("following", "\(state.followers)", width: desk.width, .strong)]
    }
  }

  private func told(_ note: ClassNote) -> [PanelLine] {
    var lines = note.title.isEmpty ? [] : paragraph(note.title, .strong)
    for text in note.text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += text.isEmpty ? [.blank] : paragraph(String(text))
    }
    return lines
  }

  private func question(
    _ question: PublishedQuestion, tally: Tally?, right: Int?, answered: Int?
  ) -> [PanelLine] {
    var lines = paragraph(question.prompt, .strong)
    for (number, choice) in question.choices.enumerated() {
      let isTold = question.outcome != nil && number == right
      let mark = isTold ? "=" : number == answered ? ">" : " "
      lines += [.blank] + hanging("\(mark)\(number + 1) ", choice, isTold ? .strong : .text)
      guard let tally, tally.counts.indices.contains(number) else { continue }
      lines.append(bar(tally.counts[number], of: tally.total))
    }
    if let outcome = question.outcome {
      lines += [.blank] + paragraph("Right: \(outcome.answer + 1).", .key)
      if !outcome.explanation.isEmpty { lines += paragraph(outcome.explanation) }
    }
    return lines
  }

  /// A count with a bar: "   12 ########".
  private func bar(_ count: Int, of total: Int) -> PanelLine {
    let room = max(0, desk.width - 8)
    let length = total > 0 ? (count * room + total - 1) / total : 0
    let digits = String(count)
    return PanelLine(runs: [
      .init(
        text: String(repeating: " ", count: max(0, 6 - digits.count)) + digits + " ", mark: .strong, ground: nil),
      .init(
        text: String(repeating: String(desk.appearance.pick("▪", "#")), count: min(room, length)), mark: .spark,
        ground: nil),
    ])
  }

  private func hanging(_ lead: String, _ text: String, _ mark: Mark) -> [PanelLine] {
    wrapped(text, to: max(1, desk.width - lead.count)).enumerated().map { number, line in
      PanelLine(runs: [
        .init(text: number == 0 ? lead : String(repeating: " ", count: lead.count), mark: .key, ground: nil),
        .init(text: line, mark: mark, ground: nil),
      ])
    }
  }

  private func paragraph(_ text: String, _ mark: Mark = .text) -> [PanelLine] {
    PanelLine.paragraph(text, width: desk.width, mark)
  }
}
