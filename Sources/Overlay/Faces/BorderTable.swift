import Basics

/// The settled segments that are borders of polygons, and of which.
///
/// What a side was bent to may be many pieces, which many sides share: lists of polygons for each piece would take gigabytes.
/// So a segment knows only the polygons that have it as a side, and the segments of which it is a piece.
struct BorderTable {
  /// The segments that are a border of some polygon, by their numbers in the arrangement.
  private(set) var edges: [Int32] = []
  /// The polygons that have each segment as a side.
  private let owners: RaggedArray<Int32>
  /// The bent segments of which each segment is a piece.
  private let wholes: RaggedArray<Int32>

  /// Finds the sides of polygons among the segments of an arrangement that was made of them.
  init(_ pool: PolygonPool, in arrangement: Arrangement) {
    let sides = Self.sides(of: pool, in: arrangement)
    let count = arrangement.ends.count
    owners = RaggedArray(count: count) { add in
      for polygon in 0..<sides.count { for side in sides[polygon] { add(Int(side), Int32(polygon)) } }
    }
    wholes = RaggedArray(count: count) { add in arrangement.forEachPiece { whole, piece in add(Int(piece), whole) } }
    var polygons = PolygonSet(count: pool.count)
    // By the numbers of segments, so that the order of polygons changes nothing.
    for segment in 0..<Int32(count) where arrangement.isSettled(segment) {
      forEachPolygon(of: segment) { polygons.toggle($0) }
      if !polygons.isEmpty { edges.append(segment) }
      polygons.removeAll()
    }
  }

  /// The segments that were the sides of each polygon.
  private static func sides(of pool: PolygonPool, in arrangement: Arrangement) -> RaggedArray<Int32> {
    var sides = RaggedArray<Int32>()
    sides.elements.reserveCapacity(pool.pointCount)
    for polygon in 0..<pool.count {
      var last: (point: GridPoint, number: Int32)?
      pool.forEachSide(of: polygon) { one, other in
        // Nearly always a side begins where the one before ended.
        guard let a = last?.point == one ? last?.number : arrangement.number(at: one),
          let b = arrangement.number(at: other)
        else { return }
        last = (other, b)
        if let side = arrangement.segment(between: a, b) { sides.elements.append(side) }
      }
      sides.endRow()
    }
    return sides
  }

  /// Calls `body` with the polygon of each side that runs along a segment.
  ///
  /// A polygon whose border runs along it an even number of times comes as often: to it the segment is none, because the
  /// ground on its two sides is both inside or both outside.
  func forEachPolygon(of segment: Int32, _ body: (Int32) -> Void) {
    for polygon in owners[Int(segment)] { body(polygon) }
    for whole in wholes[Int(segment)] { forEachPolygon(of: whole, body) }
  }
}

/// A set of polygons in which each is put in and taken out by turns.
struct PolygonSet {
  private var isIn: [Bool]
  private var count = 0
  /// Those that were put in since the set was emptied.
  private var touched: [Int32] = []

  init(count: Int) { isIn = [Bool](repeating: false, count: count) }

  var isEmpty: Bool { count == 0 }

  mutating func toggle(_ polygon: Int32) {
    isIn[Int(polygon)].toggle()
    if isIn[Int(polygon)] {
      count += 1
      touched.append(polygon)
    } else {
      count -= 1
    }
  }

  mutating func removeAll() {
    for polygon in touched { isIn[Int(polygon)] = false }
    touched.removeAll(keepingCapacity: true)
    count = 0
  }
}
