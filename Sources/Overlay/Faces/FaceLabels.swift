import Basics

/// Which polygons hold each face: one bit a polygon.
struct FaceLabels {
  /// The number of words of 64 bits that a face has.
  private let width: Int
  private var words: [UInt64]
  /// How many edges say otherwise than the labels beside them. It is 0, or the map is not to be used.
  let contradictions: Int

  /// Goes from face to face, from the outside on: over an edge the bits of its polygons change.
  ///
  /// - Parameters:
  ///   - halves: the halves around each face.
  ///   - edges: the segment of each edge.
  init(_ graph: FaceGraph, _ halves: RaggedArray<Int32>, _ borders: BorderTable, edges: [Int32], polygonCount: Int) {
    let width = (polygonCount + 63) / 64
    var words = [UInt64](repeating: 0, count: width * graph.faceCount)
    var isKnown = [Bool](repeating: false, count: graph.faceCount)
    var contradictions = 0
    var difference = [UInt64](repeating: 0, count: width)
    isKnown[0] = true
    var open: [Int32] = [0]
    while let face = open.popLast() {
      for half in halves[Int(face)] {
        let own = Int(face) * width, other = Int(graph.faces[Int(half) ^ 1])
        // Each edge is looked at from its second face once more, where the labels of both must agree with it.
        if isKnown[other], half & 1 == 1 { continue }
        borders.forEachPolygon(of: edges[Int(half) / 2]) { difference[Int($0) / 64] ^= 1 << UInt64($0 % 64) }
        if isKnown[other] {
          contradictions +=
            (0..<width).contains { words[own + $0] ^ difference[$0] != words[other * width + $0] } ? 1 : 0
        } else {
          isKnown[other] = true
          for word in 0..<width { words[other * width + word] = words[own + word] ^ difference[word] }
          open.append(Int32(other))
        }
        for word in 0..<width { difference[word] = 0 }
      }
    }
    self.width = width
    self.words = words
    self.contradictions = contradictions + isKnown.count { !$0 }
  }

  /// Calls `body` with each polygon that holds a face.
  func forEachPolygon(of face: Int, _ body: (Int) -> Void) {
    for word in 0..<width {
      var bits = words[face * width + word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
  /// Calls `body` with each polygon that holds one of two faces and not the other, and whether it holds the second.
  @inline(__always) func forEachTurn(from one: Int, to other: Int, _ body: (_ polygon: Int, _ holds: Bool) -> Void) {
    for word in 0..<width {
      let (before, after) = (words[one * width + word], words[other * width + word])
      var bits = before ^ after
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        body(word * 64 + bit, after >> UInt64(bit) & 1 == 1)
        bits &= bits - 1
      }
    }
  }
}
