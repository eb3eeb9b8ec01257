import Chronicle
import Geometry

/// What is said of the point at the cursor.
extension Model {
  /// The account of the point at the cursor on the day; nil without a cursor.
  func cursorAccount(in atlas: Atlas) -> PointAccount? {
    cursor.map { atlas.account(of: atlas.projection.unproject($0.point), on: day) }
  }

  /// The answer in a line: who held the point, since when, by which source, and how far the front line is.
  ///
  /// - Parameter isShort: whether there is one line for all of it.
  func cursorWords(in atlas: Atlas, isShort: Bool = false) -> Phrase {
    guard let account = cursorAccount(in: atlas) else { return "" }
    let words = atlas.words(of: account, tellsLater: tellsLater)
    guard account.hasFront else { return words }
    let front =
      isShort ? atlas.frontInShort(from: account.point, on: day) : atlas.frontWords(from: account.point, on: day)
    return "\(words) \(front)"
  }
}

extension PointAccount {
  /// Whether the distance of the front line is of use here.
  var hasFront: Bool {
    switch ground {
    case .zone, .beyond, .lake: true
    case .outside, .before: false
    }
  }
}
