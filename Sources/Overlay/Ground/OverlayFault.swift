/// A reason why no map can be made of the ground that was brought.
public enum OverlayFault: Error, Hashable, Sendable {
  /// Whoever waits for it asked to stop.
  case stopped
  /// Regions whose label depends on the way by which they are reached; there never should be any.
  case contradictions(Int)
  /// No ground is left: nothing was held on any day, or nothing lies in the base.
  case nothing
  /// Two holders hold the same ground, and no rule says who wins: the holders, the km² on the worst day, its column.
  case undecided(Int, Int, km2: Double, column: Int)
  /// Ground that nobody holds, where that is refused: the km² on the worst day and its column.
  case gap(km2: Double, column: Int)
}
