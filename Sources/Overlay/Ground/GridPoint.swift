/// A point of the grid on which all ground is drawn: whole steps to the east and to the north.
public struct GridPoint: Hashable, Sendable {
  /// Steps east of Greenwich.
  public var x: Int32
  /// Steps north of the equator.
  public var y: Int32

  /// Makes a point from its steps.
  @inlinable public init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }
}

extension GridPoint: Comparable {
  /// From the west to the east, then from the south to the north.
  @inlinable public static func < (a: GridPoint, b: GridPoint) -> Bool { a.x != b.x ? a.x < b.x : a.y < b.y }

  /// Both numbers in one, for tables. Keys have the order of their points. It is all ones for no point of 30 bits.
  var key: UInt64 {
    UInt64(UInt32(bitPattern: x) ^ 0x8000_0000) << 32 | UInt64(UInt32(bitPattern: y) ^ 0x8000_0000)
  }

  /// The point of a key.
  init(key: UInt64) {
    x = Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000)
    y = Int32(bitPattern: UInt32(truncatingIfNeeded: key) ^ 0x8000_0000)
  }
}

/// Twice the area of the triangle of three points; positive where they turn counter-clockwise. It is exact: coordinates
/// have at most 30 bits.
@inline(__always)
func doubledTriangle(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Int64 {
  (Int64(b.x) - Int64(a.x)) * (Int64(c.y) - Int64(a.y)) - (Int64(b.y) - Int64(a.y)) * (Int64(c.x) - Int64(a.x))
}

/// Twice the signed area of a closed ring of points, in square steps; positive where it runs counter-clockwise.
func doubledArea(of ring: some Collection<GridPoint>) -> Int64 {
  guard let first = ring.first else { return 0 }
  var before = first
  var sum: Int64 = 0
  for point in ring.dropFirst() {
    sum &+= doubledTriangle(first, before, point)
    before = point
  }
  return sum
}
