extension Partition {
  /// The least distance in metres of a point from some arcs; infinite for none. Arcs whose box is further away than one
  /// found already are not looked at.
  public func leastDistance(of point: PlanePoint, from arcs: some Sequence<ArcIndex>) -> Double {
    var least = Double.infinity
    for arc in arcs where squaredDistance(of: point, from: arcBoxes[arc.index]) < least {
      let own = points(of: arc)
      for (a, b) in zip(own, own.dropFirst()) {
        least = min(least, Geometry.squaredDistance(of: point, from: a, to: b))
      }
    }
    return least.squareRoot()
  }

  private func squaredDistance(of point: PlanePoint, from box: PlaneBox) -> Double {
    let x = max(0, box.minX - point.x, point.x - box.maxX)
    let y = max(0, box.minY - point.y, point.y - box.maxY)
    return x * x + y * y
  }
}
