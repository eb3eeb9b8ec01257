extension PlaneBox {
  /// The columns and rows of squares that another box meets, where this one is cut into as many columns as rows, counted
  /// from the lower left. What lies beyond belongs to the squares at the edge.
  @inline(__always)
  func squares(of own: PlaneBox, side: Int) -> (across: ClosedRange<Int>, up: ClosedRange<Int>) {
    let low = square(of: PlanePoint(x: own.minX, y: own.minY), side: side)
    let high = square(of: PlanePoint(x: own.maxX, y: own.maxY), side: side)
    return (low.column...max(low.column, high.column), low.row...max(low.row, high.row))
  }

  /// The square of a point, likewise; the first for one that is no number.
  @inline(__always)
  func square(of point: PlanePoint, side: Int) -> (column: Int, row: Int) {
    func place(_ distance: Double, of length: Double) -> Int {
      guard length > 0 else { return 0 }
      let share = distance / length * Double(side)
      return share > 0 ? Int(min(share, Double(side - 1))) : 0
    }
    return (place(point.x - minX, of: width), place(point.y - minY, of: height))
  }
}
