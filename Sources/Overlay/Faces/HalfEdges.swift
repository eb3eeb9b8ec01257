import Basics

/// The order of edges around the points where they meet.
enum HalfEdges {
  /// The half that follows each half around the face on its left: at its end it turns to the left as far as it can.
  static func successors(_ points: [GridPoint], _ ends: [(Int32, Int32)]) -> [Int32] {
    var leaving = RaggedArray<Int32>(count: points.count) { add in
      for (edge, ends) in ends.enumerated() {
        add(Int(ends.0), Int32(2 * edge))
        add(Int(ends.1), Int32(2 * edge + 1))
      }
    }
    var next = [Int32](repeating: -1, count: 2 * ends.count)
    for point in 0..<points.count {
      let row = leaving.range(of: point)
      // Two or three edges meet at most points: they are put in order where they stand.
      for end in row.dropFirst() {
        let half = leaving.elements[end], own = points[Int(tip(of: half, ends))]
        var place = end
        while place > row.lowerBound,
          isBefore(own, points[Int(tip(of: leaving.elements[place - 1], ends))], around: points[point])
        {
          leaving.elements[place] = leaving.elements[place - 1]
          place -= 1
        }
        leaving.elements[place] = half
      }
      for place in row {
        // What arrives against a half goes on along the one that comes before it, clockwise.
        let before = place == row.lowerBound ? row.upperBound - 1 : place - 1
        next[Int(leaving.elements[place] ^ 1)] = leaving.elements[before]
      }
    }
    return next
  }

  private static func tip(of half: Int32, _ ends: [(Int32, Int32)]) -> Int32 {
    half & 1 == 0 ? ends[Int(half / 2)].1 : ends[Int(half / 2)].0
  }

  /// Whether the direction to one point comes before that to another, counter-clockwise from the south.
  private static func isBefore(_ a: GridPoint, _ b: GridPoint, around centre: GridPoint) -> Bool {
    let (isWestA, isWestB) = (isWest(a, of: centre), isWest(b, of: centre))
    return isWestA != isWestB ? isWestB : doubledTriangle(centre, a, b) > 0
  }

  private static func isWest(_ point: GridPoint, of centre: GridPoint) -> Bool {
    point.x < centre.x || (point.x == centre.x && point.y > centre.y)
  }
}
