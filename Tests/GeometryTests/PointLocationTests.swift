import Geometry
import TestSupport
import Testing

@Suite struct PointLocationTests {
  /// The middle of every letter of a picture is in the face of that letter.
  @Test(arguments: [
    """
    AAB
    ACB
    AAB
    """,
    """
    .A.
    ABA
    .A.
    """,
    """
    AAAAA
    ABBBA
    AB.BA
    ABCBA
    AAAAA
    """,
    """
    ABAB
    BABA
    """,
  ])
  func pictures(picture: String) {
    let drawn = DrawnPartition(picture)
    #expect(drawn.picture(ofPointsIn: drawn.partition) == picture)
  }

  /// Against counting how many edges of each face lie north of a point, which is another way and another direction.
  @Test(arguments: 0..<40)
  func sameAsCountingEdges(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 9, rows: 7, &random)) {
      PlanePoint(x: $0.x + random.number(-0.24...0.24), y: $0.y + random.number(-0.24...0.24))
    }
    let partition = drawn.partition
    for _ in 0..<100 {
      let point = PlanePoint(x: random.number(-1.0...10), y: random.number(-1.0...8))
      #expect(partition.face(at: point) == partition.faceByCounting(at: point))
    }
  }

  @Test func sameAsCountingEdgesOnTheBundledPack() {
    let partition = Bundled.atlas.partition
    let box = partition.bounds
    var random = Seeded(8)
    for _ in 0..<60 {
      let point = PlanePoint(
        x: random.number((box.minX - 5000)...(box.maxX + 5000)),
        y: random.number((box.minY - 5000)...(box.maxY + 5000)))
      #expect(partition.face(at: point) == partition.faceByCounting(at: point))
    }
  }

  /// A point on an arc is in one of the two faces beside it, and in the same one however often one asks; a point where
  /// arcs meet is in one of the faces around it.
  @Test(arguments: 0..<20)
  func onTheLines(seed: Int) {
    var random = Seeded(seed)
    let partition = DrawnPartition(DrawnPartition.random(columns: 8, rows: 6, &random)).partition
    expectOnTheLines(of: partition)
  }

  @Test func onTheLinesOfTheBundledPack() { expectOnTheLines(of: Bundled.atlas.partition, every: 17) }

  private func expectOnTheLines(of partition: Partition, every stride: Int = 1) {
    var around: [PlanePoint: Set<FaceIndex?>] = [:]
    func known(_ face: FaceIndex) -> FaceIndex? { face.isOutside ? nil : face }
    for arc in 0..<partition.arcCount {
      for point in partition.points(of: ArcIndex(arc)) {
        around[point, default: []].formUnion([known(partition.leftFaces[arc]), known(partition.rightFaces[arc])])
      }
    }
    for arc in Swift.stride(from: 0, to: partition.arcCount, by: stride) {
      let sides = [known(partition.leftFaces[arc]), known(partition.rightFaces[arc])]
      let points = Array(partition.points(of: ArcIndex(arc)))
      for (a, b) in zip(points, points.dropFirst()) {
        let middle = PlanePoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        #expect(sides.contains(partition.face(at: middle)))
        #expect(around[a]!.contains(partition.face(at: a)), "at a corner \(a)")
      }
    }
  }

  /// Rays that graze a corner at which borders run together, a rounding error below it: the thin face between them
  /// must not be taken for the ground to the west.
  @Test(arguments: 0..<20)
  func raysThatGrazeACorner(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(
      """
      AABB
      ACDB
      ACDB
      """
    ) {
      // Askew, so that borders meet at corners from above and from below.
      PlanePoint(x: ($0.x + random.number(-0.2...0.2)) * 1000 / 3 + 1e5, y: ($0.x + $0.y) * 1000 + 1e5)
    }
    let partition = drawn.partition
    for point in Set((0..<partition.arcCount).flatMap { Array(partition.points(of: ArcIndex($0))) }) {
      for y in [point.y.nextDown.nextDown, point.y.nextDown, point.y, point.y.nextUp] {
        for x in [point.x - 1e-3, point.x - 150, point.x - 650, point.x - 1e4] {
          let far = PlanePoint(x: x, y: y)
          #expect(partition.face(at: far) == partition.faceByCounting(at: far), "\(far) west of \(point)")
        }
      }
    }
  }

  @Test func outsideIsNoFace() {
    let drawn = DrawnPartition("A.A")
    for (x, y) in [(1.5, 0.5), (-1, 0.5), (4, 0.5), (0.5, 2), (0.5, -1), (.infinity, 0), (.nan, .nan)] {
      #expect(drawn.partition.face(at: PlanePoint(x: x, y: y)) == nil)
    }
  }
}

extension DrawnPartition {
  /// The picture read back by asking for the face in the middle of every square.
  func picture(ofPointsIn partition: Partition) -> String {
    rows.indices.map { row in
      String(rows[row].indices.map { letter(of: partition.face(at: centre(column: $0, row: row))) })
    }.joined(separator: "\n")
  }
}

extension Partition {
  /// The face of a point by the even-odd rule, face by face: a ray to the north meets its border an odd number of times.
  func faceByCounting(at point: PlanePoint) -> FaceIndex? {
    for (number, rings) in rings.enumerated() {
      var isInside = false
      for member in rings.flatMap(\.arcs) {
        let own = points(of: member.arc)
        for (a, b) in zip(own, own.dropFirst()) {
          let (west, east) = a.x < b.x ? (a, b) : (b, a)
          guard west.x <= point.x, point.x < east.x else { continue }
          if side(of: point, from: west, to: east) == .right { isInside.toggle() }
        }
      }
      if isInside { return FaceIndex(number) }
    }
    return nil
  }
}
