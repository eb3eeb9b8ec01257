import Basics

/// The faces of a graph with what lies beside them.
struct FaceNeighbours: Sendable {
  let graph: FaceGraph
  /// The halves around each face.
  let halves: RaggedArray<Int32>
  /// The face on the other side of each element of `halves`.
  private let others: [Int32]
  let grid: SnapGrid

  init(_ graph: FaceGraph, grid: SnapGrid) {
    self.graph = graph
    self.grid = grid
    halves = graph.halvesOfFaces()
    others = halves.elements.map { graph.faces[Int($0) ^ 1] }
  }

  /// The face on the other side of a half.
  @inline(__always) func other(_ half: Int32) -> Int32 { graph.faces[Int(half) ^ 1] }

  /// Calls `body` with each half around a face and the face on its other side. Unlike a row of `halves` it counts no
  /// references, which would take as long as all the rest.
  @inline(__always) func forEachOther(around face: Int32, _ body: (_ half: Int32, _ other: Int32) -> Void) {
    for place in halves.range(of: Int(face)) { body(halves.elements[place], others[place]) }
  }

  /// The two ends of a half, as it is walked with its face on the left.
  @inline(__always) func ends(_ half: Int32) -> (GridPoint, GridPoint) {
    (graph.points[Int(graph.start(of: Int(half)))], graph.points[Int(graph.start(of: Int(half) ^ 1))])
  }

  /// The length of a half in metres.
  func length(_ half: Int32) -> Double {
    let (a, b) = ends(half)
    let east = (Double(b.x) - Double(a.x)) * grid.metresEast(at: a)
    let north = (Double(b.y) - Double(a.y)) * grid.metres
    return (east * east + north * north).squareRoot()
  }
}
