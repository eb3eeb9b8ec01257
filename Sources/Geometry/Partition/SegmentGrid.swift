import Basics

/// The segments of many chains, sorted into squares of the plane, so that only neighbours are compared.
///
/// There are about as many squares as segments, as many a side whatever the map's shape, so that no map is too thin for
/// it. A segment is named by the number of its first point. Those without length are left out.
struct SegmentGrid {
  private let box: PlaneBox
  /// The number of squares a side.
  private let side: Int
  private let squares: RaggedArray<Int32>

  /// Sorts the segments. Complexity: linear in points, for maps without very many long segments.
  init(_ chains: PointChains) {
    let box = PlaneBox(around: chains.points)
    var side = min(max(1, Int(Double(chains.points.count).squareRoot())), 4096)
    // Long segments reach into many squares: larger squares keep their sum within the memory.
    while side > 1, Self.count(of: chains, box, side) > 16 * chains.points.count + 4096 { side /= 2 }
    let columns = side
    self.box = box
    self.side = side
    squares = RaggedArray(count: side * side) { add in
      chains.forEachSegment { segment in
        let (across, up) = box.squares(of: chains.box(of: segment), side: side)
        for row in up { for column in across { add(row * columns + column, Int32(segment)) } }
      }
    }
  }

  /// The number of comparisons of segments that share a square.
  var comparisons: Double {
    (0..<squares.count).reduce(0) { $0 + Double(squares[$1].count) * Double(squares[$1].count) / 2 }
  }

  /// Calls `body` with each two segments that share a square, some pairs several times.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for square in 0..<squares.count {
      let own = squares[square]
      for i in own.indices {
        for j in own.indices[(i + 1)...] { body(Int(own[i]), Int(own[j])) }
      }
    }
  }

  /// The segments that a ray from a point to the west meets, each with the place where it does.
  ///
  /// A segment counts from its lower end up to, not including, its upper end, so that a ray through a point meets one
  /// segment of a chain. One through the point itself is none.
  ///
  /// - Parameter nearest: whether those are enough that stand in the first square in which there are any.
  func hits(westOf point: PlanePoint, in chains: PointChains, nearest: Bool) -> [RayHit] {
    let own = box.square(of: point, side: side)
    var hits: [RayHit] = []
    for column in stride(from: own.column, through: 0, by: -1) {
      for segment in squares[own.row * side + column] {
        guard let hit = RayHit(of: Int(segment), in: chains, westOf: point) else { continue }
        let meeting = PlanePoint(x: hit.x, y: point.y)
        if box.square(of: meeting, side: side).column == column { hits.append(hit) }
      }
      if nearest, !hits.isEmpty { break }
    }
    return hits
  }

  private static func count(of chains: PointChains, _ box: PlaneBox, _ side: Int) -> Int {
    var count = 0
    chains.forEachSegment {
      let (across, up) = box.squares(of: chains.box(of: $0), side: side)
      count += across.count * up.count
    }
    return count
  }
}

/// The place where a ray to the west meets a segment.
struct RayHit {
  let segment: Int
  let x: Double
  /// How much further east the segment is one unit further north.
  let slope: Double
  /// Whether the segment is walked to the north.
  let rises: Bool

  init?(of segment: Int, in chains: PointChains, westOf point: PlanePoint) {
    let (a, b) = (chains.points[segment], chains.points[segment + 1])
    guard (a.y <= point.y) != (b.y <= point.y) else { return nil }
    rises = b.y > a.y
    let (low, high) = rises ? (a, b) : (b, a)
    slope = (high.x - low.x) / (high.y - low.y)
    // Computed from the nearer end, so that rounding cannot exchange segments that run together there.
    let above = point.y - low.y, below = high.y - point.y
    let exact = above <= below ? low.x + above * slope : high.x - below * slope
    x = min(max(exact, min(a.x, b.x)), max(a.x, b.x))
    self.segment = segment
    guard x < point.x else { return nil }
  }
}
