import Basics
import Chronicle

/// All questions of a book, dealt one after another.
///
///     let deck = QuizDeck(of: QuizBook(of: atlas))
///     deck.question(number: 0, seed: 7)
///
/// Complexity: making a deck tries every candidate once; dealing is linear in a topic's questions.
public struct QuizDeck: Sendable {
  /// The book that the questions come from.
  public let book: QuizBook
  private let items: [[QuizItem]]

  /// Makes a deck of everything that a book can ask.
  public init(of book: QuizBook) {
    self.book = book
    items = QuizTopic.allCases.map(book.items).filter { !$0.isEmpty }
  }

  /// The question with a number, counted from 0, in the quiz of a seed; nil where the book has no question at all.
  ///
  /// Topics take turns. Within a topic well-known items come first, and no item comes twice before each came once.
  public func question(number: Int, seed: UInt64) -> Question? {
    guard !items.isEmpty, number >= 0 else { return nil }
    let topic = number % items.count, round = number / items.count
    var dice = SplitMix64(seed: seed &+ UInt64(topic) &* 0x1_0000_0001)
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
