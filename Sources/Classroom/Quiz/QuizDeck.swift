import Chronicle

/// All questions of a book, to be dealt one after the other.
///
///     let deck = QuizDeck(of: QuizBook(of: atlas))
///     deck.question(number: 0, seed: 7)
///
/// Complexity: making one tries everything that could be asked, once; dealing is linear in a topic's questions.
public struct QuizDeck: Sendable {
  public let book: QuizBook
  private let items: [[QuizItem]]

  public init(of book: QuizBook) {
    self.book = book
    items = QuizTopic.allCases.map(book.items).filter { !$0.isEmpty }
  }

  /// The question with a number, counted from 0, of the quiz with a seed; nil where nothing can be asked at all.
  ///
  /// Topics take turns. Within a topic what is well known comes first, and nothing comes twice before everything came.
  public func question(number: Int, seed: UInt64) -> Question? {
    guard !items.isEmpty, number >= 0 else { return nil }
    let topic = number % items.count, round = number / items.count
    var dice = QuizDice(seed: seed &+ UInt64(topic) &* 0x1_0000_0001)
    let known = dice.shuffled(items[topic].filter(isWellKnown))
    let order = known + dice.shuffled(items[topic].filter { !isWellKnown($0) })
    return book.question(of: order[round % order.count], seed: dice.next() &+ UInt64(round))
  }

  private func isWellKnown(_ item: QuizItem) -> Bool {
    switch item {
    case .captured(let place), .announced(let place), .held(let place, _), .firstCaptured(let place),
      .firstAnnounced(let place), .pointing(_, .place(let place)):
      book.atlas[place].rank <= QuizBook.wellKnownRank
    case .firstEvent, .busiestDay, .handedOver, .firstDue, .putOff, .pointing: true
    }
  }
}
