import Geometry

/// How far the ground of one holder reaches from a point in a direction, and what begins there.
public struct Reach: Hashable, Sendable {
  /// The direction.
  public var direction: CompassPoint
  /// What lies at the point, and what begins at the distance; `after` is nil where the same reaches to the map's edge.
  public var here, after: Kind?
  /// How far it is to there.
  public var distance: Metres

  /// What ground can be to a traveller.
  public enum Kind: Hashable, Sendable {
    case outside, lake, unknown, unmapped
    /// Not known whether it has changed its holder yet.
    case open
    case held(HolderIndex)
  }
}

extension Atlas {
  /// The reach of the ground at a point in the four main directions on a day.
  public func surroundings(of point: Coordinate, on day: Day) -> [Reach] {
    CompassPoint.main.map { reach(from: point, to: $0, on: day) }
  }

  /// Steps of half a kilometre are as exact as what is told of the distance.
  private static let step = 500.0

  private func reach(from point: Coordinate, to direction: CompassPoint, on day: Day) -> Reach {
    let start = projection.project(point), scale = projection.scale(latitude: point.latitude)
    let (east, north) = direction.step
    let here = kind(at: start, on: day)
    let longest = (partition.bounds.width + partition.bounds.height) / Self.step
    var steps = 1.0
    while steps < longest {
      let next = PlanePoint(
        x: start.x + east * scale.east * Self.step * steps, y: start.y + north * scale.north * Self.step * steps)
      let there = kind(at: next, on: day)
      if there != here {
        return Reach(direction: direction, here: here, after: there, distance: Metres(Self.step * (steps - 0.5)))
      }
      steps += 1
    }
    return Reach(direction: direction, here: here, after: nil, distance: Metres(Self.step * steps))
  }

  private func kind(at point: PlanePoint, on day: Day) -> Reach.Kind {
    if isLake(point) { return .lake }
    guard let face = partition.face(at: point) else { return .outside }
    guard isKnown(face, on: day) else { return .unknown }
    let state = timeline.state(of: face, on: day)
    if state.status == .unmapped { return .unmapped }
    return timeline.isOpenBetweenHolders(face, on: day) ? .open : .held(state.holder)
  }
}
