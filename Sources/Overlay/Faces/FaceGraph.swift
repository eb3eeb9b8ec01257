import Basics

/// The faces into which settled segments cut the plane.
///
/// Each edge is a segment that belongs to the border of some polygon. It is walked in two directions, its halves: number
/// `2 * edge` from its first end to its second, and the next number back. Each half has a face on its left.
struct FaceGraph {
  /// The points of the arrangement.
  let points: [GridPoint]
  /// The ends of each edge.
  let ends: [(Int32, Int32)]
  /// The face on the left of each half; 0 is the outside.
  private(set) var faces: [Int32] = []
  /// The half that follows each half around the face on its left.
  private(set) var next: [Int32] = []
  /// The number of faces, the outside among them.
  private(set) var faceCount = 1

  /// Finds the faces.
  ///
  /// - Parameter edges: the segments that are edges, by their numbers in the arrangement.
  init(_ arrangement: Arrangement, edges: [Int32]) {
    points = arrangement.points
    ends = edges.map { arrangement.ends[Int($0)] }
    next = HalfEdges.successors(points, ends)
    faces = [Int32](repeating: -1, count: next.count)
    var numbers = [Int32](repeating: -1, count: arrangement.ends.count)
    for (edge, segment) in edges.enumerated() { numbers[Int(segment)] = Int32(edge) }
    let holes = traceOuterRings()
    let west = points.lazy.map(\.x).min() ?? 0
    for hole in holes.sorted(by: { $0.west < $1.west }) {
      let face = face(westOf: hole.west, to: west, arrangement, numbers)
      walk(from: hole.half) { faces[Int($0)] = face }
    }
  }

  /// The point from which a half starts.
  @inline(__always) func start(of half: Int) -> Int32 { half & 1 == 0 ? ends[half / 2].0 : ends[half / 2].1 }

  /// Calls `body` with the halves of a ring.
  private func walk(from half: Int32, _ body: (Int32) -> Void) {
    var place = half
    repeat {
      body(place)
      place = next[Int(place)]
    } while place != half
  }

  /// Gives each ring that runs counter-clockwise its face. The others are returned, each with its westernmost point: they
  /// are borders of holes, and lie in a face that is found later.
  private mutating func traceOuterRings() -> [(half: Int32, west: GridPoint)] {
    var holes: [(half: Int32, west: GridPoint)] = []
    var isSeen = [Bool](repeating: false, count: next.count)
    for half in next.indices where !isSeen[half] {
      let first = points[Int(start(of: half))]
      var (area, before, west) = (Int64(0), first, first)
      walk(from: Int32(half)) { place in
        isSeen[Int(place)] = true
        let point = points[Int(start(of: Int(place)))]
        area &+= doubledTriangle(first, before, point)
        before = point
        west = min(west, point)
      }
      if area <= 0 {
        holes.append((Int32(half), west))
        continue
      }
      let face = Int32(faceCount)
      faceCount += 1
      walk(from: Int32(half)) { faces[Int($0)] = face }
    }
    return holes
  }

  /// The face in which the ground just to the west of a point lies, by the nearest edge there.
  ///
  /// An edge counts from its lower end up to, not including, its upper end: so it is asked just above the point's height,
  /// and of edges that part there, the one that leans furthest to the east is the nearest.
  private func face(
    westOf point: GridPoint, to west: Int32, _ arrangement: Arrangement, _ numbers: [Int32]
  ) -> Int32 {
    var nearest: (x: Double, slope: Double, half: Int)?
    arrangement.forEachSegment(westOf: point, from: west) { segment in
      let edge = Int(numbers[Int(segment)])
      guard edge >= 0 else { return }
      let (a, b) = (points[Int(ends[edge].0)], points[Int(ends[edge].1)])
      guard (a.y <= point.y) != (b.y <= point.y) else { return }
      let slope = (Double(b.x) - Double(a.x)) / (Double(b.y) - Double(a.y))
      let x = Double(a.x) + slope * (Double(point.y) - Double(a.y))
      // The half that is walked to the south has the east on its left.
      if x < Double(point.x), nearest.map({ ($0.x, $0.slope) < (x, slope) }) ?? true {
        nearest = (x, slope, a.y < b.y ? 2 * edge + 1 : 2 * edge)
      }
    }
    return nearest.map { faces[$0.half] } ?? 0
  }

  /// The halves around each face.
  func halvesOfFaces() -> RaggedArray<Int32> {
    RaggedArray(count: faceCount) { add in for (half, face) in faces.enumerated() { add(Int(face), Int32(half)) } }
  }
}
