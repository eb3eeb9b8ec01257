/// How two segments meet. Those that only share an end do not count: chains are made so.
enum SegmentMeeting: Hashable {
  /// They cross at a point inside both.
  case cross(PlanePoint)
  /// An end of one lies inside the other, or nearly at its end.
  case touch(PlanePoint)
  /// They run along each other; the point is one of both.
  case overlap(PlanePoint)

  /// Compares the segments a-b and c-d, both with a length.
  ///
  /// - Parameter tolerance: the distance within which a point counts as lying on a segment.
  init?(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint, tolerance: Double) {
    guard min(a.x, b.x) <= max(c.x, d.x) + tolerance, min(c.x, d.x) <= max(a.x, b.x) + tolerance,
      min(a.y, b.y) <= max(c.y, d.y) + tolerance, min(c.y, d.y) <= max(a.y, b.y) + tolerance
    else { return nil }
    if (a == c && b == d) || (a == d && b == c) {
      self = .overlap(PlanePoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2))
    } else if a == c || a == d || b == c || b == d {
      let shared = a == c || a == d ? a : b
      let (one, other) = (shared == a ? b : a, shared == c ? d : c)
      if isNear(one, shared, other, tolerance) {
        self = .overlap(one)
      } else if isNear(other, shared, one, tolerance) {
        self = .overlap(other)
      } else {
        return nil
      }
    } else {
      let ends =
        [a, b].filter { isNear($0, c, d, tolerance) } + [c, d].filter { isNear($0, a, b, tolerance) }
      if ends.count > 1 {
        self = .overlap(ends[0])
      } else if let end = ends.first {
        self = .touch(end)
      } else if properlyCross(a, b, c, d) {
        self = .cross(meeting(a, b, c, d))
      } else {
        return nil
      }
    }
  }
}

/// Whether a point lies within a distance of the segment a-b.
private func isNear(_ p: PlanePoint, _ a: PlanePoint, _ b: PlanePoint, _ tolerance: Double) -> Bool {
  squaredDistance(of: p, from: a, to: b) <= tolerance * tolerance
}

/// The square of the distance of a point from the segment a-b.
func squaredDistance(of p: PlanePoint, from a: PlanePoint, to b: PlanePoint) -> Double {
  let (dx, dy) = (b.x - a.x, b.y - a.y)
  let length = dx * dx + dy * dy
  let share = length > 0 ? min(max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length), 1) : 0
  let (x, y) = (a.x + share * dx - p.x, a.y + share * dy - p.y)
  return x * x + y * y
}

private func properlyCross(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint) -> Bool {
  switch (side(of: c, from: a, to: b), side(of: d, from: a, to: b)) {
  case (.left, .right), (.right, .left): break
  default: return false
  }
  switch (side(of: a, from: c, to: d), side(of: b, from: c, to: d)) {
  case (.left, .right), (.right, .left): return true
  default: return false
  }
}

/// The point where the lines through a-b and c-d meet; they must not be parallel.
private func meeting(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint, _ d: PlanePoint) -> PlanePoint {
  let denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x)
  let t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator
  return PlanePoint(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y))
}
