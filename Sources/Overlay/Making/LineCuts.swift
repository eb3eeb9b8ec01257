import Basics
import Geometry

/// A reason why lines do not cut ground in two.
public enum LineFault: Error, Hashable, Sendable {
  /// A line, by its number, ends inside the ground and on no other line of its time.
  case openEnd(line: Int, at: GridPoint)
  /// Ground of a time, by its number, that is on the left of one line and on the right of another.
  case bothSides(time: Int, at: GridPoint)
  /// A line lies outside the ground.
  case outside(line: Int)
  /// Whoever waits asked to stop.
  case stopped
}

/// Ground cut by the front lines of several times: what lies on the left of a time's lines, and what on their right.
///
/// All lines are snapped together with the ground, so that what comes out meets at points only and is snapped no further
/// when a map is made of it.
public struct LineCuts: Sendable {
  /// The ground on both sides; nil for none. Ground that no line of the time reaches, such as an island, is in neither.
  public typealias Sides = (left: GridPolygon?, right: GridPolygon?)

  /// The sides of each time.
  public private(set) var sides: [Sides] = []

  private let arrangement: Arrangement
  private let graph: FaceGraph
  private let halves: RaggedArray<Int32>
  /// The edge of each settled segment, by its number.
  private let edgeOf: [Int32]
  private let isGround: [Bool]

  /// Cuts ground.
  ///
  /// - Parameters:
  ///   - lines: points, in the direction in which left and right are meant, and the number of the line's time.
  ///   - times: how many times there are.
  ///   - reach: how far an end may lie from the border of the ground, in metres; it is drawn on to it.
  public init(
    _ ground: PolygonPool, _ lines: [(points: [GridPoint], time: Int)], times: Int, grid: SnapGrid, reach: Double,
    goesOn: () -> Bool = { true }
  ) throws(LineFault) {
    let whole: [(points: [GridPoint], time: Int)]
    let arrangement: Arrangement
    do {
      let ends = try LineEnds(ground, grid: grid, reach: reach)
      whole = lines.map { (ends.drawnOn($0.points), $0.time) }
      let own = whole.flatMap { line in zip(line.points, line.points.dropFirst()).filter { $0 != $1 } }
      arrangement = try Arrangement(
        SideList { add in
          for polygon in 0..<ground.count { ground.forEachSide(of: polygon, add) }
          for (one, other) in own { add(one, other) }
        }, longestRise: grid.longestRise(within: grid.latitudes(of: ground.points))
      ) { goesOn() }
    } catch { throw .stopped }
    let edges = arrangement.ends.indices.map { Int32($0) }.filter { arrangement.isSettled($0) }
    var edgeOf = [Int32](repeating: -1, count: arrangement.ends.count)
    for (edge, segment) in edges.enumerated() { edgeOf[Int(segment)] = Int32(edge) }
    let graph = FaceGraph(arrangement, edges: edges)
    (self.arrangement, self.edgeOf, self.graph) = (arrangement, edgeOf, graph)
    halves = graph.halvesOfFaces()
    isGround = Self.ground(ground, arrangement, graph, halves, edges)
    for time in 0..<times {
      if !goesOn() { throw .stopped }
      sides.append(try cut(whole, at: time))
    }
  }

  /// Whether each face belongs to the ground.
  private static func ground(
    _ pool: PolygonPool, _ arrangement: Arrangement, _ graph: FaceGraph, _ halves: RaggedArray<Int32>,
    _ edges: [Int32]
  ) -> [Bool] {
    let borders = BorderTable(pool, in: arrangement)
    let labels = FaceLabels(graph, halves, borders, edges: edges, polygonCount: pool.count)
    return (0..<graph.faceCount).map { face in
      var isHeld = false
      labels.forEachPolygon(of: face) { _ in isHeld = true }
      return isHeld
    }
  }

  // MARK: One time

  /// A line of a time: its halves, in its direction.
  private struct Walk {
    let line: Int
    let halves: [Int32]
  }

  private func cut(_ lines: [(points: [GridPoint], time: Int)], at time: Int) throws(LineFault) -> Sides {
    let walks = lines.indices.filter { lines[$0].time == time }.map { Walk(line: $0, halves: walk(lines[$0].points)) }
    var isBarrier = [Bool](repeating: false, count: graph.ends.count)
    for half in walks.lazy.flatMap(\.halves) { isBarrier[Int(half) / 2] = true }
    try check(walks, isBarrier)
    var side = [UInt8](repeating: 0, count: graph.faceCount)
    var open: [Int32] = []
    for half in walks.lazy.flatMap(\.halves) {
      try mark(graph.faces[Int(half)], 1, half, time, &side, &open)
      try mark(graph.faces[Int(half) ^ 1], 2, half, time, &side, &open)
    }
    while let face = open.popLast() {
      for half in halves[Int(face)] where !isBarrier[Int(half) / 2] {
        try mark(graph.faces[Int(half) ^ 1], side[Int(face)], half, time, &side, &open)
      }
    }
    return (polygon { side[$0] == 1 }, polygon { side[$0] == 2 })
  }

  private func mark(
    _ face: Int32, _ own: UInt8, _ half: Int32, _ time: Int, _ side: inout [UInt8], _ open: inout [Int32]
  ) throws(LineFault) {
    guard isGround[Int(face)], side[Int(face)] != own else { return }
    if side[Int(face)] != 0 { throw .bothSides(time: time, at: graph.points[Int(graph.start(of: Int(half)))]) }
    side[Int(face)] = own
    open.append(face)
  }

  /// The halves along a line.
  private func walk(_ points: [GridPoint]) -> [Int32] {
    var halves: [Int32] = []
    for (one, other) in zip(points, points.dropFirst()) where one != other {
      guard let a = arrangement.number(at: one), let b = arrangement.number(at: other) else { continue }
      arrangement.forEachPiece(along: a, b) { piece, isForward in
        halves.append(2 * edgeOf[Int(piece)] + (isForward ? 0 : 1))
      }
    }
    return halves
  }

  /// Finds lines outside the ground, and those that end inside it.
  private func check(_ walks: [Walk], _ isBarrier: [Bool]) throws(LineFault) {
    var meeting: [Int32: Int] = [:]
    for edge in isBarrier.indices where isBarrier[edge] {
      meeting[graph.ends[edge].0, default: 0] += 1
      meeting[graph.ends[edge].1, default: 0] += 1
    }
    for walk in walks {
      guard let first = walk.halves.first, let last = walk.halves.last,
        walk.halves.contains(where: { isGround[Int(graph.faces[Int($0)])] || isGround[Int(graph.faces[Int($0) ^ 1])] })
      else { throw .outside(line: walk.line) }
      for (half, end) in [(first, graph.start(of: Int(first))), (last, graph.start(of: Int(last) ^ 1))]
      where meeting[end] == 1 && isInside(half, end) {
        throw .openEnd(line: walk.line, at: graph.points[Int(end)])
      }
    }
  }

  /// Whether a half's end lies inside the ground: only ground lies around it.
  private func isInside(_ half: Int32, _ end: Int32) -> Bool {
    var place = graph.start(of: Int(half)) == end ? half : half ^ 1
    let first = place
    repeat {
      if !isGround[Int(graph.faces[Int(place)])] { return false }
      // The half that follows the one arriving leaves the same point.
      place = graph.next[Int(place ^ 1)]
    } while place != first
    return true
  }

  private func polygon(_ isIn: (Int) -> Bool) -> GridPolygon? {
    let traced = ArcTracing(graph, groups: (0..<graph.faceCount).map { isIn($0) ? 0 : -1 }, groupCount: 1)
    return GridPolygon(rings: traced.rings[0].map { traced.points(of: $0) })
  }
}

/// The ends of lines, which are drawn on to the border of the ground where that is near.
private struct LineEnds {
  private let border: BorderPull

  init(_ ground: PolygonPool, grid: SnapGrid, reach: Double) throws(OverlayFault) {
    let arrangement = try Arrangement(SideList(ground), longestRise: 1 << 20) { true }
    let borders = BorderTable(ground, in: arrangement)
    // Borders between two parts of the ground are none of the whole.
    let outer = borders.edges.filter { segment in
      var sides = 0
      borders.forEachPolygon(of: segment) { _ in sides += 1 }
      return sides % 2 == 1
    }.map { segment in
      let (a, b) = arrangement.ends[Int(segment)]
      return (arrangement.points[Int(a)], arrangement.points[Int(b)])
    }
    border = try BorderPull(SideList(outer), grid: grid, reach: reach)
  }

  func drawnOn(_ points: [GridPoint]) -> [GridPoint] {
    guard let first = points.first, let last = points.last, first != last else { return points }
    return [border.nearest(to: first)].compactMap { $0 } + points + [border.nearest(to: last)].compactMap { $0 }
  }
}
