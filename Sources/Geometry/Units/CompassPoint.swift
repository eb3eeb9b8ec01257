/// One of the eight directions of the compass, in their order from the north over the east.
public enum CompassPoint: Int, Hashable, Sendable, CaseIterable {
  case north, northEast, east, southEast, south, southWest, west, northWest

  /// The direction of a step on the ground: the nearest of the eight. Nil for no
  /// step at all.
  ///
  /// The tangent of 22.5 degrees parts the four main directions from those between them; no angle is computed.
  public init?(east: Double, north: Double) {
    guard east != 0 || north != 0, east.isFinite, north.isFinite else { return nil }
    let (across, up) = (abs(east), abs(north))
    let tangent = 2.0.squareRoot() - 1
    if across < up * tangent {
      self = north > 0 ? .north : .south
    } else if up < across * tangent {
      self = east > 0 ? .east : .west
    } else if north > 0 {
      self = east > 0 ? .northEast : .northWest
    } else {
      self = east > 0 ? .southEast : .southWest
    }
  }

  /// The four main directions, in the order in which they are told.
  public static let main: [CompassPoint] = [.north, .east, .south, .west]

  /// The step to the east and to the north, of length 1.
  public var step: (east: Double, north: Double) {
    let slant = 0.5.squareRoot()
    return switch self {
    case .north: (0, 1)
    case .northEast: (slant, slant)
    case .east: (1, 0)
    case .southEast: (slant, -slant)
    case .south: (0, -1)
    case .southWest: (-slant, -slant)
    case .west: (-1, 0)
    case .northWest: (-slant, slant)
    }
  }
}
