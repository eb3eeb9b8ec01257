import Basics

/// Which polygons hold each face: one bit a polygon.
struct FaceLabels {
  /// The number of words of 64 bits that a face has.
  private let width: Int
  private var words: [UInt64]
  /// How many edges say otherwise than the labels beside them. It is 0, or the map is not to be used.
  let contradictions: Int

  /// Goes from face to face, from the outside on: over an edge the bits of its polygons change.
  init(_ graph: FaceGraph, _ halves: RaggedArray<Int32>, _ polygons: RaggedArray<Int32>, polygonCount: Int) {
    let width = (polygonCount + 63) / 64
    var words = [UInt64](repeating: 0, count: width * graph.faceCount)
    var isKnown = [Bool](repeating: false, count: graph.faceCount)
    isKnown[0] = true
    var open: [Int32] = [0]
    while let face = open.popLast() {
      for half in halves[Int(face)] {
        let other = Int(graph.faces[Int(half) ^ 1])
        if isKnown[other] { continue }
        isKnown[other] = true
        for word in 0..<width { words[other * width + word] = words[Int(face) * width + word] }
        for polygon in polygons[Int(half) / 2] { words[other * width + Int(polygon) / 64] ^= 1 << UInt64(polygon % 64) }
        open.append(Int32(other))
      }
    }
    self.width = width
    self.words = words
    contradictions = Self.contradictions(graph, polygons, words, width) + isKnown.count { !$0 }
  }

  private static func contradictions(
    _ graph: FaceGraph, _ polygons: RaggedArray<Int32>, _ words: [UInt64], _ width: Int
  ) -> Int {
    var count = 0
    var difference = [UInt64](repeating: 0, count: width)
    for edge in 0..<graph.ends.count {
      let (left, right) = (Int(graph.faces[2 * edge]) * width, Int(graph.faces[2 * edge + 1]) * width)
      for word in 0..<width { difference[word] = words[left + word] ^ words[right + word] }
      for polygon in polygons[edge] { difference[Int(polygon) / 64] ^= 1 << UInt64(polygon % 64) }
      if difference.contains(where: { $0 != 0 }) { count += 1 }
    }
    return count
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
}
