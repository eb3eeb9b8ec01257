import Basics
import Chronicle
import Classroom

/// The panel with the presenter's note or question; the presenter also sees the number of answers to each choice.
struct ClassroomPanel {
  let context: PanelContext

  var content: PanelContent {
    guard let membership = context.model.classroom else { return PanelContent(title: "No class", blocks: []) }
    return PanelContent(title: "Class \(membership.name.text)", blocks: fitted(blocks(membership)))
  }

  /// The blocks without the blank lines between them where that is what it takes to show all of them.
  private func fitted(_ blocks: [PanelBlock]) -> [PanelBlock] {
    let page = PanelPage(context.appearance, width: context.width)
    guard page.lines(of: blocks).count > context.rows else { return blocks }
    return blocks.filter { if case .blank = $0 { false } else { true } }
  }

  private func blocks(_ membership: ClassMembership) -> [PanelBlock] {
    switch membership.role {
    case .presenter(let presenting):
      if let asking = presenting.asking { return asked(asking, of: presenting.followers) }
      if let note = context.model.classNote { return told(note) }
      return ClassCard(context: context).states(of: presenting)
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
    // The presenter's screen may hang on the wall: how the class has chosen is not shown before the answer is told.
    var blocks = self.question(
      question, tally: asking.isRevealed ? asking.tally : nil, right: asking.question.answer, answered: nil,
      explanation: asking.question.explanation)
    blocks += [.blank, .text("\(asking.tally.total) of \(followers) have answered.")]
    if !asking.isRevealed {
      blocks += [
        bar(asking.tally.total, of: max(followers, asking.tally.total), counted: false),
        .text("How they chose stays hidden until \(Command.ask.key) tells the answer to all.", .dim),
      ]
    }
    return blocks
  }

  /// The question that the presenter asks, as a follower sees it.
  private func asked(_ question: PublishedQuestion, of following: Following) -> [PanelBlock] {
    let answered = following.answer.flatMap { $0.question == question.number ? $0.choice : nil }
    var blocks = self.question(
      question, tally: question.outcome?.tally, right: question.outcome?.answer, answered: answered,
      explanation: Phrase(prose: question.outcome?.explanation ?? ""))
    if let answered { blocks += [.blank, .text("You answered \(answered + 1).")] }
    guard question.outcome == nil else { return blocks }
    let words: Phrase =
      answered == nil
      ? "Press 1 to \(question.choices.count)." : "Another digit changes it, \(Command.takeBack.key) takes it back."
    return blocks + (answered == nil ? [.blank] : []) + [.text(words, answered == nil ? .key : .dim)]
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

  /// A count with a bar: "   12 ########"; the bar alone where the count stands elsewhere.
  private func bar(_ count: Int, of total: Int, counted isCounted: Bool = true) -> PanelBlock {
    let room = max(0, context.width - 8)
    let length = total > 0 ? (count * room + total - 1) / total : 0
    let digits = String(count)
    let space = String(repeating: " ", count: max(0, 6 - digits.count))
    let sign = String(context.appearance.pick("▪", "#"))
    let bar = PanelRun(drawn: String(repeating: sign, count: min(room, length)), .spark)
    guard isCounted else { return .shown([.runs([bar])]) }
    return .runs([PanelRun("\(.drawn(space))\(digits) ", .strong), bar])
  }
}
