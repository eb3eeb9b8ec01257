import Basics
import Chronicle

/// A question before its wrong choices are drawn.
struct QuizDraft {
  /// A choice: its words, and its place in the order where the choices have one, such as days.
  struct Choice: Hashable {
    var text: String
    var rank: Int
  }

  var prompt: String
  var right: Choice
  /// Wrong choices that are always among the choices, because telling them apart is the point of the question.
  var required: [Choice] = []
  /// Further wrong choices, the likeliest first.
  var pool: [Choice]
  /// Whether the choices stand in the order of their ranks; otherwise they are shuffled.
  var isOrdered: Bool
  var explanation: String
  var sources: [SourceIndex]
  var district: DistrictIndex?

  static let wrongChoices = 3
  /// The number of the likeliest that wrong choices are drawn from.
  private static let nearest = 6
  /// The most that is ever looked at in a pool, even where some wrong choices are required already.
  static let poolSize = nearest + wrongChoices

  /// The finished question, with up to three wrong choices; nil without any wrong choice or without a source.
  func question(in atlas: Atlas, dice: inout SplitMix64) -> Question? {
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
  /// Days as choices, those nearest to a day first and without that day: as many as a question may draw from.
  ///
  /// - Parameter days: in order, each once.
  init(_ days: [Day], near day: Day, where isWrong: (Day) -> Bool = { _ in true }) {
    self = []
    var later = days.firstIndex { $0 > day } ?? days.count
    var earlier = later - 1
    while count < QuizDraft.poolSize, earlier >= 0 || later < days.count {
      let isEarlier = earlier >= 0 && (later == days.count || day - days[earlier] <= days[later] - day)
      let nearest = days[isEarlier ? earlier : later]
      if isEarlier { earlier -= 1 } else { later += 1 }
      if nearest != day, isWrong(nearest) { append(QuizDraft.Choice(nearest)) }
    }
  }
}
