/// Distinct sides between distinct points, in the order of their points: the first point of each side is its lesser end.
///
/// A side is the numbers of its two points in one word, so that millions are put in order as plain numbers.
struct SideList {
  /// The points, from the west to the east, then from the south to the north.
  let points: [GridPoint]
  private let words: [UInt64]

  /// Collects sides. Their order, that of their ends, and repetitions do not matter; sides without a length are left out.
  ///
  /// - Parameter visit: calls its argument with the ends of each. It is called twice and must give the same both times.
  init(visit: ((GridPoint, GridPoint) -> Void) -> Void) {
    var keys: [UInt64] = []
    // Nearly always a side begins where the one before ended.
    var last: GridPoint?
    visit { one, other in
      if one == other { return }
      if one != last { keys.append(one.key) }
      keys.append(other.key)
      last = other
    }
    let points = Self.distinct(&keys)
    var numbers = KeyTable(capacity: points.count)
    for (number, key) in points.enumerated() { _ = numbers.number(of: key, orSet: Int32(number)) }
    var before: (point: GridPoint, number: UInt64)?
    visit { one, other in
      if one == other { return }
      let a = before?.point == one ? before!.number : UInt64(numbers.number(of: one.key)!)
      let b = UInt64(numbers.number(of: other.key)!)
      before = (other, b)
      keys.append(a < b ? a << 32 | b : b << 32 | a)
    }
    words = Self.distinct(&keys)
    self.points = points.map(GridPoint.init(key:))
  }

  /// Each number once, in order. What is given is empty afterwards.
  private static func distinct(_ numbers: inout [UInt64]) -> [UInt64] {
    numbers.sort()
    var count = 0
    for place in numbers.indices where count == 0 || numbers[count - 1] != numbers[place] {
      numbers[count] = numbers[place]
      count += 1
    }
    defer { numbers = [] }
    return Array(numbers[..<count])
  }

  /// The number of sides.
  var count: Int { words.count }

  /// The numbers of the ends of a side, in `points`.
  @inline(__always) func ends(of side: Int) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: words[side] >> 32), Int32(truncatingIfNeeded: words[side]))
  }
}

extension SideList {
  /// The sides of all polygons of a pool.
  init(_ pool: PolygonPool) {
    self.init { add in for polygon in 0..<pool.count { pool.forEachSide(of: polygon, add) } }
  }

  /// The sides of a list.
  init(_ sides: [(GridPoint, GridPoint)]) {
    self.init { add in for (one, other) in sides { add(one, other) } }
  }
}
