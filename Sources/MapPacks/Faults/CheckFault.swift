import Chronicle
import Geometry

/// A fault that only `check` looks for: files that can be read, and say what cannot be true.
public enum CheckFault: Hashable, Sendable {
  // The map
  case crossing(arc: Int, with: Int, at: Coordinate)
  case touching(arc: Int, with: Int, at: Coordinate)
  case lyingOn(arc: Int, with: Int, at: Coordinate)
  /// Two arcs leave a point side by side; a face is nil for the ground outside the map.
  case contradiction(at: Coordinate, arc: Int, String?, with: Int, String?)
  /// An arc that lies in one face, and says that the ground around it is another's.
  case misplaced(arc: Int, at: Coordinate, lies: String?, says: String?)
  /// An arc whose points are one: a border without length.
  case noLength(arc: Int, at: Coordinate)
  case tooTangled
  case areaDiffers(face: String, declared: Double, computed: Double)

  // Areas and lines over the map
  case ringMeets(ChainMeeting.Kind, isItself: Bool, at: Coordinate)
  case holeOutside
  case ringInside
  case notOnMap
  case farFromMap(Coordinate)
  /// A point off the map that lies on it with its numbers exchanged or their signs turned.
  case wrongAxes(Coordinate, meant: Coordinate)

  // Records
  case recordTwice([String], firstLine: Int)
  case changesNothing(face: String)
  case farFromDistrict(String, kilometres: Double, in: String?)
  case liesInItsDistrict(String)
  case farFromPlace(String, kilometres: Double)
  /// A running total that is lower than an earlier one of the same source. That may be right.
  case fallingTotal(Int, earlier: Int, on: Day)

  /// Whether it may be right, and is told without the pack being at fault.
  public var isRemark: Bool {
    if case .fallingTotal = self { true } else { false }
  }
}
