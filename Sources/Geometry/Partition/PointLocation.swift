extension Partition {
  /// The face that holds a point, or nil outside the map.
  ///
  /// A ray runs from the point to the east; the first arc that it meets has the point's face on its western side. An
  /// edge counts from its lower end up to, not including, its upper end, so a ray through a vertex meets one edge of a
  /// chain. A point that lies on an arc gets one of that arc's two faces, always the same one.
  ///
  /// Complexity: logarithmic in the arcs of one band of latitude, linear in those of them that begin farther west than the
  /// nearest one and behind the first that reaches the point, and in points only for those whose box the ray enters.
  public func face(at point: PlanePoint) -> FaceIndex? {
    points.withUnsafeBufferPointer { face(at: point, of: $0) }
  }

  private func face(at point: PlanePoint, of points: UnsafeBufferPointer<PlanePoint>) -> FaceIndex? {
    var nearest = Double.infinity
    var orderAtNearest = Double.infinity
    var found = FaceIndex.outside
    var foundArc = Int.max
    for member in bands.arcs(at: point) {
      let arc = Int(member)
      let box = arcBoxes[arc]
      // All others begin farther east.
      if box.minX > nearest { break }
      guard box.minY <= point.y, point.y <= box.maxY, box.maxX >= point.x else { continue }
      var i = Int(arcStarts[arc])
      let last = Int(arcStarts[arc + 1]) - 1
      while i < last {
        let a = points[i], b = points[i + 1]
        i &+= 1
        if (a.y <= point.y) == (b.y <= point.y) { continue }  // the edge does not cross the ray's height
        let rises = b.y > a.y
        let low = rises ? a : b, high = rises ? b : a
        if side(of: point, from: low, to: high) == .right { continue }  // the edge lies to the west
        let slope = (high.x - low.x) / (high.y - low.y)
        // Computed from the nearer end, so that rounding cannot exchange edges that run together there. Edges that
        // meet the ray in one place stand in the order of the side on which they part.
        let above = point.y - low.y, below = high.y - point.y
        let x = above <= below ? low.x + above * slope : high.x - below * slope
        let order = above <= below ? slope : -slope
        // Of two edges that are one the arc with the lower number is found.
        guard
          x < nearest || x == nearest && (order < orderAtNearest || order == orderAtNearest && arc < foundArc)
        else { continue }
        foundArc = arc
        nearest = x
        orderAtNearest = order
        found = rises ? leftFaces[arc] : rightFaces[arc]
      }
    }
    return found.isOutside ? nil : found
  }
}
