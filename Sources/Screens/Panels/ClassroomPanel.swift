import Basics
import Chronicle
import Classroom

/// The panel with the presenter's note or question; the presenter also sees the number of answers to each choice.
struct ClassroomPanel {
  let context: PanelContext

  var content: PanelContent {
    guard let membership = context.model.classroom else { return PanelContent(title: "No class", blocks: []) }
    return PanelContent(title: "Class \(membership.name.text)", blocks: blocks(membership))
  }

  private func blocks(_ membership: ClassMembership) -> [PanelBlock] {
    switch membership.role {
    case .presenter(let presenting):
      if let asking = presenting.asking { return asked(asking, of: presenting.followers) }
      if let note = context.model.classNote { return told(note) }
      return [.row("following", "\(presenting.followers)", .strong)]
        + [.row("held at", presenting.lock.map { "\(.day($0))" } ?? "free")]
        + [.blank, .text("To follow: dayfront follow \(membership.name.text)")]
        + (context.model.questionAtHand == nil ? [] : [.blank, .text("\(Command.ask.key) asks the question at hand.")])
    case .follower(let following):
      guard let state = following.state else { return [.text("The presenter has not been here yet.")] }
      if let question = state.question { return asked(question, of: following) }
      if let note = state.note { return told(note) }
      return [.row("following", "\(state.followers)", .strong)]
    }
  }

  private func told(_ note: ClassNote) -> [PanelBlock] {
    var blocks: [PanelBlock] = note.title.isEmpty ? [] : [.text(Phrase(prose: note.title), .strong)]
    for text in note.text.split(separator: "\n", omittingEmptySubsequences: false) {
      blocks.append(text.isEmpty ? .blank : .text(Phrase(prose: String(text))))
    }
    return blocks
  }

  /// The question that the presenter asks, as he sees it.
  private func asked(_ asking: Asking, of followers: Int) -> [PanelBlock] {
    let question = asking.published { _ in "" }
    var blocks = self.question(
      question, tally: asking.tally, right: asking.question.answer, answered: nil,
      explanation: asking.question.explanation)
    blocks += [.blank, .text("\(asking.tally.total) of \(followers) have answered.")]
    if !asking.isRevealed { blocks.append(.text("\(Command.ask.key) tells the answer to all.", .dim)) }
    return blocks
  }

  /// The question that the presenter asks, as a follower sees it.
  private func asked(_ question: PublishedQuestion, of following: Following) -> [PanelBlock] {
    let answered = following.answer.flatMap { $0.question == question.number ? $0.choice : nil }
    var blocks = self.question(
      question, tally: question.outcome?.tally, right: question.outcome?.answer, answered: answered,
      explanation: Phrase(prose: question.outcome?.explanation ?? ""))
    if let answered { blocks += [.blank, .text("You answered \(answered + 1).")] }
    if question.outcome == nil, answered == nil {
      blocks += [.blank, .text("Press 1 to \(question.choices.count).", .key)]
    }
    return blocks
  }

  private func question(
    _ question: PublishedQuestion, tally: Tally?, right: Int?, answered: Int?, explanation: Phrase
  ) -> [PanelBlock] {
    var blocks: [PanelBlock] = [.text(Phrase(prose: question.prompt), .strong)]
    for (number, choice) in question.choices.enumerated() {
      let isTold = question.outcome != nil && number == right
      let (sign, words) = isTold ? ("=", " (right)") : number == answered ? (">", " (yours)") : (" ", "")
      blocks += [
        .blank,
        .hanging(
          lead: "\(.drawn(sign))\(number + 1) ", "\(.prose(choice))\(.either(shown: "", told: words))",
          isTold ? .strong : .text),
      ]
      guard let tally, tally.counts.indices.contains(number) else { continue }
      blocks.append(bar(tally.counts[number], of: tally.total))
    }
    if let outcome = question.outcome {
      blocks += [.blank, .text("Right: \(outcome.answer + 1).", .key)]
      if !explanation.isEmpty { blocks.append(.text(explanation)) }
    }
    return blocks
  }

  /// A count with a bar: "   12 ########".
  private func bar(_ count: Int, of total: Int) -> PanelBlock {
    let room = max(0, context.width - 8)
    let length = total > 0 ? (count * room + total - 1) / total : 0
    let digits = String(count)
    let space = String(repeating: " ", count: max(0, 6 - digits.count))
    let sign = String(context.appearance.pick("▪", "#"))
    return .runs([
      PanelRun("\(.drawn(space))\(digits) ", .strong),
      PanelRun(drawn: String(repeating: sign, count: min(room, length)), .spark),
    ])
  }
}
