import Chronicle

/// A question before its wrong choices are drawn.
struct QuizDraft {
  /// A choice: its words, and where it stands among the others when they have an order of their own.
  struct Choice: Hashable {
    var text: String
    var rank: Int
  }

  var prompt: String
  var right: Choice
  /// Wrong choices that must be there, because telling them apart is what the question teaches.
  var required: [Choice] = []
  /// Wrong choices, the likeliest first.
  var pool: [Choice]
  /// Whether the choices stand in the order of their ranks; otherwise they are shuffled.
  var isOrdered: Bool
  var explanation: String
  var sources: [SourceIndex]
  var district: DistrictIndex?

  static let wrongChoices = 3
  /// Wrong choices are drawn from so many of the likeliest.
  private static let nearest = 6

  /// The question, with as many as three wrong choices; nil without any, or without a source.
  func question(in atlas: Atlas, dice: inout QuizDice) -> Question? {
    let own = distinct(required).filter { $0.text != right.text }.prefix(Self.wrongChoices)
    let others = distinct(pool).filter { choice in choice.text != right.text && !own.contains { $0.text == choice.text }
    }
    let drawn = dice.shuffled(Array(others.prefix(Self.nearest))).prefix(Self.wrongChoices - own.count)
    let wrong = Array(own) + drawn
    guard !wrong.isEmpty, !sources.isEmpty else { return nil }
    let choices = isOrdered ? ([right] + wrong).sorted { $0.rank < $1.rank } : dice.shuffled([right] + wrong)
    return Question(
      prompt: prompt, choices: choices.map(\.text), answer: choices.firstIndex(of: right)!, explanation: explanation,
      sources: atlas.citations(of: sources), district: district)
  }
}

extension QuizDraft.Choice {
  init(_ day: Day) { self.init(text: day.medium, rank: Int(day.number)) }
}

extension [QuizDraft.Choice] {
  /// Days as choices, those nearest to a day first.
  init(_ days: some Sequence<Day>, near day: Day) {
    self = Set(days).sorted { (abs($0 - day), $0) < (abs($1 - day), $1) }.map { QuizDraft.Choice($0) }
  }
}
