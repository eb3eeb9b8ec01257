/// Chains of points, one after the other in one array: the arcs of a map, the rings of an area.
public struct PointChains: Sendable {
  /// The points of all chains.
  public let points: [PlanePoint]
  /// Where each chain starts in `points`; one more entry than chains.
  public let starts: [Int32]

  /// Makes chains of points that stand one after the other.
  public init(points: [PlanePoint], starts: [Int32]) {
    self.points = points
    self.starts = starts
  }

  /// Makes chains of separate arrays.
  public init(_ chains: [[PlanePoint]]) {
    points = Array(chains.joined())
    var starts: [Int32] = [0]
    for chain in chains { starts.append(starts[starts.count - 1] + Int32(chain.count)) }
    self.starts = starts
  }

  /// The number of chains.
  public var count: Int { starts.count - 1 }

  /// The chain that a point belongs to. Complexity: logarithmic in chains.
  func chain(of point: Int) -> Int {
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(starts[middle]) <= point { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Calls `body` with the first point of each segment that has a length.
  func forEachSegment(_ body: (Int) -> Void) {
    for chain in 0..<count where starts[chain] < starts[chain + 1] {
      for point in Int(starts[chain])..<(Int(starts[chain + 1]) - 1) where points[point] != points[point + 1] {
        body(point)
      }
    }
  }

  func box(of segment: Int) -> PlaneBox {
    let (a, b) = (points[segment], points[segment + 1])
    return PlaneBox(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }
}
