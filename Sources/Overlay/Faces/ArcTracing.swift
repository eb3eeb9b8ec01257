import Basics
import Geometry

/// The borders between groups of faces as arcs, and the rings of the groups.
struct ArcTracing {
  /// The points of each arc.
  private(set) var arcs: [[GridPoint]] = []
  /// The rings of each group, its outer ring first.
  private(set) var rings: [[[DirectedArc]]]

  private let points: [GridPoint]
  private let ends: [(Int32, Int32)]
  private let next: [Int32]
  /// The arc of each half, for the first half of an arc in either direction.
  private var arcOfHalf: [Int32: DirectedArc] = [:]

  /// Traces the borders.
  ///
  /// - Parameter groups: the group of each face, numbered from 0; -1 for the outside and what belongs to it.
  init(_ graph: FaceGraph, groups: [Int32], groupCount: Int) {
    points = graph.points
    rings = [[[DirectedArc]]](repeating: [], count: groupCount)
    let group = { (half: Int) in groups[Int(graph.faces[half])] }
    let kept = graph.ends.indices.filter { group(2 * $0) != group(2 * $0 + 1) }
    ends = kept.map { graph.ends[$0] }
    next = HalfEdges.successors(points, ends)
    traceArcs()
    traceRings { half in group(2 * kept[half / 2] + half % 2) }
  }

  private func start(_ half: Int32) -> Int32 { half & 1 == 0 ? ends[Int(half / 2)].0 : ends[Int(half / 2)].1 }

  /// The points of a ring, the first of them once.
  func points(of ring: [DirectedArc]) -> [GridPoint] { ringPoints(of: ring, in: arcs) }

  // MARK: Arcs

  private mutating func traceArcs() {
    var degrees = [UInt8](repeating: 0, count: points.count)
    for (a, b) in ends {
      degrees[Int(a)] = min(200, degrees[Int(a)] + 1)
      degrees[Int(b)] = min(200, degrees[Int(b)] + 1)
    }
    var isTraced = [Bool](repeating: false, count: ends.count)
    // Arcs begin where others meet; what is left then are rings that meet nothing.
    for half in next.indices.map({ Int32($0) }) where degrees[Int(start(half))] != 2 { trace(half, degrees, &isTraced) }
    for half in next.indices.map({ Int32($0) }) where !isTraced[Int(half / 2)] {
      trace(least(ofRing: half), degrees, &isTraced)
    }
  }

  /// The half of a ring that starts at its least point.
  private func least(ofRing half: Int32) -> Int32 {
    var (least, place) = (half, next[Int(half)])
    while place != half {
      if points[Int(start(place))] < points[Int(start(least))] { least = place }
      place = next[Int(place)]
    }
    return least
  }

  private mutating func trace(_ half: Int32, _ degrees: [UInt8], _ isTraced: inout [Bool]) {
    guard !isTraced[Int(half / 2)] else { return }
    let number = ArcIndex(arcs.count)
    let origin = start(half)
    var chain = [points[Int(origin)]]
    var last = half
    while true {
      isTraced[Int(last / 2)] = true
      let end = start(last ^ 1)
      chain.append(points[Int(end)])
      if end == origin || degrees[Int(end)] != 2 { break }
      last = next[Int(last)]
    }
    arcs.append(chain)
    arcOfHalf[half] = DirectedArc(arc: number, isReversed: false)
    arcOfHalf[last ^ 1] = DirectedArc(arc: number, isReversed: true)
  }

  // MARK: Rings

  private mutating func traceRings(_ group: (Int) -> Int32) {
    var isSeen = [Bool](repeating: false, count: next.count)
    for half in next.indices where !isSeen[half] {
      var ring: [DirectedArc] = []
      var (area, place) = (Int64(0), Int32(half))
      let origin = points[Int(start(Int32(half)))]
      repeat {
        isSeen[Int(place)] = true
        if let arc = arcOfHalf[place] { ring.append(arc) }
        area &+= doubledTriangle(origin, points[Int(start(place))], points[Int(start(place ^ 1))])
        place = next[Int(place)]
      } while place != Int32(half)
      let owner = Int(group(half))
      if owner >= 0 { rings[owner].insert(ring, at: area > 0 ? 0 : rings[owner].count) }
    }
  }
}

/// The points of a ring of arcs, the first of them once.
func ringPoints(of ring: [DirectedArc], in arcs: [[GridPoint]]) -> [GridPoint] {
  ring.flatMap { part in
    let arc = arcs[part.arc.index]
    return Array((part.isReversed ? arc.reversed() : arc).dropLast())
  }
}
