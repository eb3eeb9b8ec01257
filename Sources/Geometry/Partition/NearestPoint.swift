extension Partition {
  /// The point of some arcs that is nearest to a point; nil for no arcs.
  ///
  /// Arcs whose box is further away than what is found already are not looked at.
  ///
  /// - Parameter scale: how many metres of the plane a metre of ground has near the point, so that a stretched plane does
  ///   not prefer one direction.
  public func nearestPoint(
    to point: PlanePoint, on arcs: some Sequence<ArcIndex>, scale: (east: Double, north: Double) = (1, 1)
  ) -> PlanePoint? {
    func ground(_ p: PlanePoint) -> PlanePoint {
      PlanePoint(x: (p.x - point.x) / scale.east, y: (p.y - point.y) / scale.north)
    }
    var nearest: PlanePoint?
    var least = Double.infinity
    for arc in arcs {
      let box = arcBoxes[arc.index]
      let low = ground(PlanePoint(x: box.minX, y: box.minY)), high = ground(PlanePoint(x: box.maxX, y: box.maxY))
      let x = max(0, low.x, -high.x), y = max(0, low.y, -high.y)
      guard x * x + y * y < least else { continue }
      var a: PlanePoint?
      for next in points(of: arc) {
        let b = ground(next)
        defer { a = b }
        guard let a else { continue }
        let here = nearestToOrigin(from: a, to: b)
        let distance = here.x * here.x + here.y * here.y
        guard distance < least else { continue }
        least = distance
        nearest = PlanePoint(x: point.x + here.x * scale.east, y: point.y + here.y * scale.north)
      }
    }
    return nearest
  }
}

/// The point of a segment that is nearest to the origin.
private func nearestToOrigin(from a: PlanePoint, to b: PlanePoint) -> PlanePoint {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let length = dx * dx + dy * dy
  let share = length > 0 ? min(max(0, -(a.x * dx + a.y * dy) / length), 1) : 0
  return PlanePoint(x: a.x + share * dx, y: a.y + share * dy)
}
