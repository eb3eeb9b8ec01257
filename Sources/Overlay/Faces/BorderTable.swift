import Basics

/// The settled segments that are borders of polygons, and of which.
struct BorderTable {
  /// The segments, by their numbers in the arrangement.
  private(set) var edges: [Int32] = []
  /// The polygons that have each edge as a border.
  private(set) var polygons = RaggedArray<Int32>()

  /// Follows each side of each polygon to what it was bent to.
  ///
  /// A piece that a polygon's border runs along an even number of times is none: the ground on its two sides is both
  /// inside or both outside.
  init(_ pool: PolygonPool, in arrangement: Arrangement) {
    var found: [(piece: Int32, polygon: Int32)] = []
    found.reserveCapacity(pool.pointCount)
    var isBorder = [Bool](repeating: false, count: arrangement.ends.count)
    var isOdd = [Bool](repeating: false, count: arrangement.ends.count)
    var touched: [Int32] = []
    for polygon in 0..<pool.count {
      var last: (point: GridPoint, number: Int32)?
      pool.forEachSide(of: polygon) { one, other in
        // Nearly always a side begins where the one before ended.
        guard let a = last?.point == one ? last?.number : arrangement.number(at: one),
          let b = arrangement.number(at: other)
        else { return }
        last = (other, b)
        arrangement.forEachPiece(from: a, to: b) { piece in
          isOdd[Int(piece)].toggle()
          touched.append(piece)
        }
      }
      for piece in touched where isOdd[Int(piece)] {
        isOdd[Int(piece)] = false
        isBorder[Int(piece)] = true
        found.append((piece, Int32(polygon)))
      }
      touched.removeAll(keepingCapacity: true)
    }
    // Numbered by the segments, so that the order of polygons changes nothing.
    var numbers = [Int32](repeating: -1, count: isBorder.count)
    for piece in isBorder.indices where isBorder[piece] {
      numbers[piece] = Int32(edges.count)
      edges.append(Int32(piece))
    }
    polygons = RaggedArray(count: edges.count) { add in
      for (piece, polygon) in found { add(Int(numbers[Int(piece)]), polygon) }
    }
  }
}
