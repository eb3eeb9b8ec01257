import Geometry

/// How far the front line of a day is from a point or from a district.
public struct FrontDistance: Hashable, Sendable {
  /// The distance and the direction of the nearest point of the line.
  public var metres: Metres
  /// Nil where the line runs through the point, or through or along the district.
  public var direction: CompassPoint?
  /// How the distance compares with that of the day before.
  public var change: Change

  /// The change of a distance from one day to the next.
  public enum Change: Hashable, Sendable {
    case nearer, farther, same
    /// There was no front line the day before.
    case new
    /// There is no day before.
    case first
  }

  /// Distances that differ by less are the same: what is told is no more exact.
  static let tolerance = 50.0
}

extension Atlas {
  /// How far the front line of a day is from a point; nil where there is none on that day.
  ///
  /// The nearest point is looked for on the plane as it is at the point's own latitude, and its distance is measured on
  /// the ellipsoid (`Ellipsoid.shortDistance`). Complexity: linear in arcs, for two days.
  public func frontDistance(from point: Coordinate, on day: Day) -> FrontDistance? {
    let start = projection.project(point), scale = projection.scale(latitude: point.latitude)
    return frontDistance(on: day) { arcs in
      partition.nearestPoint(to: start, on: arcs, scale: scale).map { (point, projection.unproject($0)) }
    }
  }

  /// How far the front line of a day is from the edge of a district; 0 where it runs through it or along it. Nil where
  /// there is none on that day, and for a district without ground.
  ///
  /// Complexity: linear in the corners of the district's edge times the front line's arcs, of which most are passed over.
  public func frontDistance(from district: DistrictIndex, on day: Day) -> FrontDistance? {
    let edge = edge(of: district)
    guard !edge.isEmpty else { return nil }
    return frontDistance(on: day) { arcs in
      if let own = arcs.first(where: { touches($0, district) }) {
        let point = projection.unproject(partition.points(of: own).first!)
        return (point, point)
      }
      return nearest(from: edge, to: arcs)
    }
  }

  /// The distance of a day and its change, by a way to find the two points that are nearest to each other.
  private func frontDistance(
    on day: Day, _ nearest: ([ArcIndex]) -> (from: Coordinate, to: Coordinate)?
  ) -> FrontDistance? {
    func metres(_ points: (from: Coordinate, to: Coordinate)) -> Metres {
      projection.ellipsoid.shortDistance(points.from, points.to)
    }
    guard let now = nearest(frontArcs(on: day)) else { return nil }
    let distance = metres(now)
    var change = FrontDistance.Change.first
    if day > days.lowerBound {
      change = nearest(frontArcs(on: day - 1)).map { Self.change(from: metres($0), to: distance) } ?? .new
    }
    let isHere = distance.value < FrontDistance.tolerance
    return FrontDistance(
      metres: distance, direction: isHere ? nil : projection.ellipsoid.direction(from: now.from, to: now.to),
      change: change)
  }

  private static func change(from before: Metres, to after: Metres) -> FrontDistance.Change {
    abs(after.value - before.value) < FrontDistance.tolerance ? .same : after < before ? .nearer : .farther
  }

  /// The arcs of the front line on a day.
  public func frontArcs(on day: Day) -> [ArcIndex] {
    let row = timeline.table.row(on: day)
    return (0..<partition.arcCount).filter { isFront($0, in: row) }.map { ArcIndex($0) }
  }

  private func touches(_ arc: ArcIndex, _ district: DistrictIndex) -> Bool {
    [partition.leftFaces[arc.index], partition.rightFaces[arc.index]].contains {
      !$0.isOutside && districtOfFace[$0.index] == district
    }
  }

  /// The arcs that part a district from others and from the outside.
  private func edge(of district: DistrictIndex) -> [ArcIndex] {
    (0..<partition.arcCount).filter { arc in
      let (left, right) = (partition.leftFaces[arc], partition.rightFaces[arc])
      let isLeft = !left.isOutside && districtOfFace[left.index] == district
      let isRight = !right.isOutside && districtOfFace[right.index] == district
      return isLeft != isRight
    }.map { ArcIndex($0) }
  }

  /// The two points of some arcs and of others that are nearest to each other, as far as corners of the first go: they
  /// stand closely enough.
  private func nearest(from edge: [ArcIndex], to arcs: [ArcIndex]) -> (from: Coordinate, to: Coordinate)? {
    guard let middle = edge.first.map({ partition.arcBoxes[$0.index].center }) else { return nil }
    let scale = projection.scale(latitude: projection.unproject(middle).latitude)
    var found: (from: PlanePoint, to: PlanePoint)?
    var least = Double.infinity
    for arc in edge {
      for corner in partition.points(of: arc) {
        guard let point = partition.nearestPoint(to: corner, on: arcs, scale: scale) else { return nil }
        let (x, y) = ((point.x - corner.x) / scale.east, (point.y - corner.y) / scale.north)
        guard x * x + y * y < least else { continue }
        least = x * x + y * y
        found = (corner, point)
      }
    }
    return found.map { (projection.unproject($0.from), projection.unproject($0.to)) }
  }
}
