import Chronicle
import Geometry

/// A ground of the day in the legend: what it looks like, whose it is, and how much of it there is.
struct LegendEntry: Sendable {
  var ground: Ground
  var name: Phrase
  /// A name for narrow lines; nil where there is none.
  var short: Phrase?
  /// The holder; nil for ground that is no holder's alone.
  var holder: HolderIndex?
  /// What is to be known of its figure.
  var note: Phrase?
  /// Its share of the zone; nil for ground that is part of another's or nobody's.
  var share: Double?
  var area: SquareKilometres
  /// Whether it says what a holder gained between two days, nothing too.
  var isOfComparison = false

  /// Its figure in the least room.
  var figure: Phrase {
    if let share { return "\(.share(share))" }
    return area > .zero ? "\(.area(area))" : "\(.nothing)"
  }
}
