import Chronicle

/// What a panel says: its title, and the blocks below it.
struct PanelContent: Sendable {
  var title: Phrase
  var blocks: [PanelBlock]
  /// For a list: the blocks of each of its rows, instead of the others.
  var rows: [[PanelBlock]] = []
  /// Where `rows` stand in a list that is too long to be made whole; nil where they are all of it.
  var part: ListPart?
  /// The blocks that stay in sight at the bottom where not all have room, as a question does whose answers are offered.
  var pinned: Range<Int>?
  /// The most cells that a line of text takes, where a wide page would be hard to read.
  var measure = Int.max
}

/// The part of a long list that is made: the rows around the chosen one, which are all that a screen can show.
struct ListPart: Hashable, Sendable {
  /// The number of the first row that is made, counted from 0.
  var first: Int
  /// The number of rows in all.
  var total: Int

  /// The rows around the chosen one.
  ///
  /// - Parameter room: the lines that the screen has; each row has one at least.
  static func around(_ chosen: Int, room: Int, of total: Int) -> Range<Int> {
    max(0, min(chosen, total) - room - 1)..<min(total, max(0, chosen) + room + 2)
  }
}
