import Basics

/// Pulls the borders of ground onto those of a base that they are meant to follow.
///
/// Two surveys of one coast differ, and the strips between them would become front lines. So points near a border of the
/// base go to its nearest place; and between two such points the border itself is followed, where it stays near.
public struct BorderPull: Sendable {
  private let points: [GridPoint]
  private let ends: [(Int32, Int32)]
  /// The borders that meet at each point.
  private let meeting: RaggedArray<Int32>
  private let cells: RaggedArray<Int32>
  private let cellNumbers: KeyTable
  /// How far points are pulled, in steps.
  private let reach: Double
  private let size: Double
  private let squareStep: Double

  /// Takes the borders of a base's polygons.
  ///
  /// - Parameter reach: how far points are pulled, in metres.
  public init(_ base: PolygonPool, grid: SnapGrid, reach: Double) throws(OverlayFault) {
    try self.init(SideList(base), grid: grid, reach: reach)
  }

  /// Takes borders.
  init(_ sides: SideList, grid: SnapGrid, reach: Double) throws(OverlayFault) {
    let arrangement = try Arrangement(sides, longestRise: 1 << 20) { true }
    points = arrangement.points
    ends = arrangement.ends.indices.filter { arrangement.isSettled(Int32($0)) }.map { arrangement.ends[$0] }
    self.reach = reach / grid.metres
    squareStep = grid.metres * grid.metres / 1e6
    size = max(16, self.reach)
    let (points, ends, size) = (points, ends, size)
    meeting = RaggedArray(count: points.count) { add in
      for (edge, (a, b)) in ends.enumerated() {
        add(Int(a), Int32(edge))
        add(Int(b), Int32(edge))
      }
    }
    var numbers = KeyTable(capacity: 1024)
    var found: [(cell: Int, edge: Int32)] = []
    for (edge, (a, b)) in ends.enumerated() {
      Self.forEachCell(points[Int(a)], points[Int(b)], size) { key in
        found.append((Int(numbers.number(of: key, orSet: Int32(numbers.count))), Int32(edge)))
      }
    }
    cellNumbers = numbers
    cells = RaggedArray(count: numbers.count) { add in for (cell, edge) in found { add(cell, edge) } }
  }

  /// The squares that the parts of a segment lie in.
  private static func forEachCell(_ a: GridPoint, _ b: GridPoint, _ size: Double, _ body: (UInt64) -> Void) {
    let (dx, dy) = (Double(b.x) - Double(a.x), Double(b.y) - Double(a.y))
    let parts = max(1, Int((max(abs(dx), abs(dy)) / size * 2).rounded(.up)))
    var before: UInt64?
    for part in 0...parts {
      let share = Double(part) / Double(parts)
      let key = key(Double(a.x) + dx * share, Double(a.y) + dy * share, size)
      if key != before { body(key) }
      before = key
    }
  }

  private static func key(_ x: Double, _ y: Double, _ size: Double) -> UInt64 {
    GridPoint(x: Int32((x / size).rounded(.down)), y: Int32((y / size).rounded(.down))).key
  }

  // MARK: Pulling

  /// A place on a border of the base.
  private struct Hold {
    let point: GridPoint
    let edge: Int32
    let distance: Double
  }

  /// The place on a border that is nearest to a point; nil where none is in reach.
  func nearest(to point: GridPoint) -> GridPoint? { hold(of: point)?.point }

  /// A polygon with its borders pulled, nil where nothing of it is left, and the km² that this can have changed at most.
  public func pulled(_ polygon: GridPolygon) -> (polygon: GridPolygon?, moved: Double) {
    var moved = 0.0
    let rings = polygon.rings.map { ring in
      var result: [GridPoint] = []
      let holds = ring.map(hold)
      for place in ring.indices {
        let next = place + 1 == ring.count ? 0 : place + 1
        let (from, to) = (holds[place], holds[next])
        let start = from?.point ?? ring[place], end = to?.point ?? ring[next]
        result.append(start)
        var path: [GridPoint] = []
        if let from, let to, from.edge != to.edge { path = self.path(from, to, beside: ring[place], ring[next]) ?? [] }
        result += path
        moved += Self.swept(ring[place], ring[next], [start] + path + [end])
      }
      return result
    }
    return (GridPolygon(rings: rings), moved * squareStep)
  }

  /// At most the area between a side and what it became: the triangles that it sweeps.
  private static func swept(_ a: GridPoint, _ b: GridPoint, _ path: [GridPoint]) -> Double {
    var doubled: Int64 = abs(doubledTriangle(a, b, path[path.count - 1]))
    for (one, other) in zip(path, path.dropFirst()) { doubled += abs(doubledTriangle(a, one, other)) }
    return Double(doubled) / 2
  }

  private func hold(of point: GridPoint) -> Hold? {
    var best: Hold?
    let (x, y) = (Double(point.x), Double(point.y))
    for across in -1...1 {
      for up in -1...1 {
        let key = Self.key(x + Double(across) * size, y + Double(up) * size, size)
        guard let cell = cellNumbers.number(of: key) else { continue }
        for edge in cells[Int(cell)] {
          let (near, distance) = nearest(to: point, on: edge)
          if distance <= reach, best.map({ (distance, edge) < ($0.distance, $0.edge) }) ?? true {
            best = Hold(point: near, edge: edge, distance: distance)
          }
        }
      }
    }
    return best
  }

  private func nearest(to point: GridPoint, on edge: Int32) -> (GridPoint, Double) {
    let (a, b) = (points[Int(ends[Int(edge)].0)], points[Int(ends[Int(edge)].1)])
    let (dx, dy) = (Double(b.x) - Double(a.x), Double(b.y) - Double(a.y))
    let along = (Double(point.x) - Double(a.x)) * dx + (Double(point.y) - Double(a.y)) * dy
    let share = min(1, max(0, along / (dx * dx + dy * dy)))
    let near = GridPoint(x: GridSegment.between(a.x, b.x, share), y: GridSegment.between(a.y, b.y, share))
    let (ex, ey) = (Double(a.x) + dx * share - Double(point.x), Double(a.y) + dy * share - Double(point.y))
    return (near, (ex * ex + ey * ey).squareRoot())
  }

  // MARK: Following the border

  /// The points of the base between two places on its borders, by the shortest way that stays near a side; nil where there
  /// is none.
  private func path(_ from: Hold, _ to: Hold, beside a: GridPoint, _ b: GridPoint) -> [GridPoint]? {
    var lengths: [Int32: Double] = [:]
    var before: [Int32: Int32] = [:]
    var open: [Int32] = []
    let (one, other) = ends[Int(from.edge)]
    for start in [one, other] where isNear(points[Int(start)], a, b) {
      lengths[start] = Self.distance(from.point, points[Int(start)])
      open.append(start)
    }
    let goals = ends[Int(to.edge)]
    var done: Set<Int32> = []
    // A way of more points than this follows no side.
    while !open.isEmpty, done.count < 400 {
      let least = open.indices.min { (lengths[open[$0]]!, open[$0]) < (lengths[open[$1]]!, open[$1]) }!
      let here = open.remove(at: least)
      guard done.insert(here).inserted else { continue }
      if here == goals.0 || here == goals.1 { return way(to: here, before) }
      for edge in meeting[Int(here)] {
        let next = ends[Int(edge)].0 == here ? ends[Int(edge)].1 : ends[Int(edge)].0
        let length = lengths[here]! + Self.distance(points[Int(here)], points[Int(next)])
        guard !done.contains(next), length < lengths[next] ?? .infinity, isNear(points[Int(next)], a, b) else {
          continue
        }
        lengths[next] = length
        before[next] = here
        open.append(next)
      }
    }
    return nil
  }

  private func way(to end: Int32, _ before: [Int32: Int32]) -> [GridPoint] {
    var way = [points[Int(end)]]
    var here = end
    while let last = before[here] {
      way.append(points[Int(last)])
      here = last
    }
    return way.reversed()
  }

  private static func distance(_ a: GridPoint, _ b: GridPoint) -> Double {
    let (dx, dy) = (Double(b.x) - Double(a.x), Double(b.y) - Double(a.y))
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Whether a point lies within the reach of a side.
  private func isNear(_ point: GridPoint, _ a: GridPoint, _ b: GridPoint) -> Bool {
    let (dx, dy) = (Double(b.x) - Double(a.x), Double(b.y) - Double(a.y))
    let along = (Double(point.x) - Double(a.x)) * dx + (Double(point.y) - Double(a.y)) * dy
    let share = dx == 0 && dy == 0 ? 0 : min(1, max(0, along / (dx * dx + dy * dy)))
    let (ex, ey) = (Double(a.x) + dx * share - Double(point.x), Double(a.y) + dy * share - Double(point.y))
    return ex * ex + ey * ey <= reach * reach
  }
}
