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
