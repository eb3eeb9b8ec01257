/// A straight line between two points of the grid.
struct GridSegment {
  let a, b: GridPoint

  /// Whether the segment runs through the inside of the square of one step around a point: then it is bent to go through
  /// the point. A segment that only touches the square's corner stays; it then has half a step of distance all the same.
  @inline(__always) func runsThroughSquare(of point: GridPoint) -> Bool {
    guard min(a.x, b.x) <= point.x, point.x <= max(a.x, b.x), min(a.y, b.y) <= point.y, point.y <= max(a.y, b.y)
    else { return false }
    let width = abs(Int64(b.x) - Int64(a.x)) + abs(Int64(b.y) - Int64(a.y))
    return 2 * abs(doubledTriangle(a, b, point)) < width
  }

  /// How far along the segment a point lies, for points that the segment is bent through: they are all further.
  @inline(__always) func rank(of point: GridPoint) -> Int64 {
    let across = Int64(point.x) - Int64(a.x), up = Int64(point.y) - Int64(a.y)
    return (b.x < a.x ? -across : across) + (b.y < a.y ? -up : up)
  }

  /// The point of the grid next to the place where two segments cross, which lies inside both; nil where they do not.
  @inline(__always) func crossing(_ other: GridSegment) -> GridPoint? {
    let (c, d) = (other.a, other.b)
    guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return nil }
    let first = doubledTriangle(a, b, c), second = doubledTriangle(a, b, d)
    guard (first < 0) != (second < 0), first != 0, second != 0 else { return nil }
    let third = doubledTriangle(c, d, a), fourth = doubledTriangle(c, d, b)
    guard (third < 0) != (fourth < 0), third != 0, fourth != 0 else { return nil }
    let share = Double(third) / (Double(third) - Double(fourth))
    return GridPoint(x: Self.between(a.x, b.x, share), y: Self.between(a.y, b.y, share))
  }

  /// Rounded, and kept between both ends, which rounding of a share could leave.
  @inline(__always) static func between(_ a: Int32, _ b: Int32, _ share: Double) -> Int32 {
    let value = Int32((Double(a) + (Double(b) - Double(a)) * share).rounded())
    return min(max(value, min(a, b)), max(a, b))
  }
}
