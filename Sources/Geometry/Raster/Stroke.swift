extension Viewport {
  /// Calls `body` with each dot (column, row) that a chain of points passes through: a line one dot thick, without
  /// gaps.
  ///
  /// Each segment is clipped to the grid and walked by its longer direction (Bresenham's line with fractional ends).
  /// A dot where two segments meet is visited once for each.
  public func forEachDot(along chain: ArraySlice<PlanePoint>, _ body: (Int, Int) -> Void) {
    guard size.width > 0, size.height > 0, var a = chain.first.map(dot) else { return }
    for point in chain.dropFirst() {
      let b = dot(point)
      if let (from, to) = clip(a, b, width: Double(size.width), height: Double(size.height)) {
        forEachDot(from: from, to: to, body)
      }
      a = b
    }
  }

  /// The one dot in which all of a box lies: that of every chain in it. Nil where it reaches into others or off the grid.
  public func dot(holding box: PlaneBox) -> (x: Int, y: Int)? {
    let a = dot(PlanePoint(x: box.minX, y: box.maxY)), b = dot(PlanePoint(x: box.maxX, y: box.minY))
    guard shows(a), shows(b), Int(a.x) == Int(b.x), Int(a.y) == Int(b.y) else { return nil }
    return (Int(a.x), Int(a.y))
  }

  private func forEachDot(from a: DotPoint, to b: DotPoint, _ body: (Int, Int) -> Void) {
    let lastX = size.width - 1, lastY = size.height - 1
    let (x0, y0) = (min(Int(a.x), lastX), min(Int(a.y), lastY))
    let (x1, y1) = (min(Int(b.x), lastX), min(Int(b.y), lastY))
    guard x0 != x1 || y0 != y1 else { return body(x0, y0) }
    // The longer direction is decided on the exact points, not on whole dots: only then is the slope at most 1, so
    // that no row is skipped.
    if abs(b.x - a.x) >= abs(b.y - a.y) {
      let direction = x1 > x0 ? 1 : -1
      let slope = (b.y - a.y) / (b.x - a.x)
      for step in 0...abs(x1 - x0) {
        let x = x0 + step * direction
        let y = a.y + (Double(x) + 0.5 - a.x) * slope
        body(x, clamp(y, y0, y1))
      }
    } else {
      let direction = y1 > y0 ? 1 : -1
      let slope = (b.x - a.x) / (b.y - a.y)
      for step in 0...abs(y1 - y0) {
        let y = y0 + step * direction
        let x = a.x + (Double(y) + 0.5 - a.y) * slope
        body(clamp(x, x0, x1), y)
      }
    }
  }

  /// The dot of a position, kept between the dots of the two ends.
  private func clamp(_ position: Double, _ one: Int, _ other: Int) -> Int {
    let low = min(one, other), high = max(one, other)
    guard position >= Double(low) else { return low }
    return position >= Double(high) ? high : Int(position)
  }
}
