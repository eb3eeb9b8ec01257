import Geometry

/// What the map knows of a point on a day.
public struct PointAccount: Hashable, Sendable {
  /// What lies at a point.
  public enum Ground: Hashable, Sendable {
    /// Outside the map.
    case outside
    /// A lake, and the face below it.
    case lake(FaceIndex?)
    /// Ground whose holder does not change on this map.
    case beyond(FaceIndex)
    /// Ground of the zone before the first record of it.
    case before(FaceIndex)
    /// Ground of the zone whose holder of the day is told.
    case zone(FaceIndex)
  }

  /// The point.
  public var point: Coordinate
  /// The day.
  public var day: Day
  /// What lies there.
  public var ground: Ground

  /// The face at the point; nil outside the map.
  public var face: FaceIndex? {
    switch ground {
    case .outside: nil
    case .lake(let face): face
    case .beyond(let face), .before(let face), .zone(let face): face
    }
  }
}

extension Atlas {
  /// The account of a point on a day. Complexity: that of finding the point's face, and linear in the corners of lakes
  /// whose box holds it.
  public func account(of point: Coordinate, on day: Day) -> PointAccount {
    PointAccount(point: point, day: day, ground: ground(at: projection.project(point), on: day))
  }

  private func ground(at point: PlanePoint, on day: Day) -> PointAccount.Ground {
    let face = partition.face(at: point)
    if isLake(point) { return .lake(face) }
    guard let face else { return .outside }
    guard timeline.isInZone(face) else { return .beyond(face) }
    return isKnown(face, on: day) ? .zone(face) : .before(face)
  }

  /// Whether a point lies in a lake.
  public func isLake(_ point: PlanePoint) -> Bool {
    overlays.contains { overlay in
      guard overlay.layer == .lake else { return false }
      let rings = overlay.strokes.filter { PlaneBox(around: $0).contains(point) }
      return rings.reduce(false) { $0 != isInside($1, point) }
    }
  }
}

/// Whether a ring winds around a point: by the number of its edges east of it, each counted with its lower end.
private func isInside(_ ring: [PlanePoint], _ point: PlanePoint) -> Bool {
  guard var a = ring.last else { return false }
  var isInside = false
  for b in ring {
    if (a.y <= point.y) != (b.y <= point.y) {
      let (low, high) = a.y < b.y ? (a, b) : (b, a)
      if side(of: point, from: low, to: high) == .left { isInside.toggle() }
    }
    a = b
  }
  return isInside
}
