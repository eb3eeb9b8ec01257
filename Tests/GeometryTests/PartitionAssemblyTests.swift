import Geometry
import TestSupport
import Testing

@Suite struct PartitionAssemblyTests {
  @Test func aPicture() {
    let drawn = DrawnPartition(
      """
      AAB
      ACB
      AAB
      """)
    let partition = drawn.partition
    #expect(partition.faceCount == 3 && drawn.letters == ["A", "B", "C"])
    // A's edge of the map, B's, the wall A-B above C, C-B, A-B below, and A around C.
    #expect(partition.arcCount == 6)
    #expect(partition.bounds == PlaneBox(minX: 0, minY: 0, maxX: 3, maxY: 3))
    #expect(partition.bounds(of: drawn.face("C")) == PlaneBox(minX: 1, minY: 1, maxX: 2, maxY: 2))
  }

  @Test func aHoleAndAnIslandInIt() {
    let drawn = DrawnPartition(
      """
      AAAAA
      ABBBA
      ABABA
      ABBBA
      AAAAA
      """)
    let partition = drawn.partition
    #expect(partition.rings.map(\.count) == [3, 2])  // A: outside, hole, island
    #expect(partition.faceAreas().map { $0.value * 1e6 } == [17, 8])
  }

  /// The law: each arc has its left face on its left. A point a hair to the left of each step is in that square.
  @Test(arguments: 0..<30)
  func everyArcHasItsFacesBesideIt(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 8, rows: 6, &random))
    let partition = drawn.partition
    func letter(atX x: Double, y: Double) -> Character {
      let column = Int(x.rounded(.down)), row = drawn.rows.count - 1 - Int(y.rounded(.down))
      guard drawn.rows.indices.contains(row), drawn.rows[row].indices.contains(column) else { return "." }
      return drawn.rows[row][column]
    }
    for arc in 0..<partition.arcCount {
      let points = Array(partition.points(of: ArcIndex(arc)))
      for (a, b) in zip(points, points.dropFirst()) {
        let (x, y) = ((a.x + b.x) / 2, (a.y + b.y) / 2)
        let (leftX, leftY) = ((a.y - b.y) / 10, (b.x - a.x) / 10)
        #expect(drawn.letter(of: partition.leftFaces[arc]) == letter(atX: x + leftX, y: y + leftY))
        #expect(drawn.letter(of: partition.rightFaces[arc]) == letter(atX: x - leftX, y: y - leftY))
      }
    }
  }

  /// Rings of files wind either way: the same partition comes of all of them.
  @Test(arguments: 0..<30)
  func ringsWindEitherWay(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 8, rows: 6, &random))
    let turned = drawn.outlines.map { outline in
      FaceOutline(
        polygons: outline.polygons.map { rings in
          rings.map { Bool.random(using: &random) ? $0 : $0.reversed().map(\.reversed) }
        })
    }
    guard case .partition(let partition) = Partition.assemble(arcs: drawn.arcs, faces: turned) else {
      Issue.record("refused")
      return
    }
    #expect(partition.leftFaces == drawn.partition.leftFaces)
    #expect(partition.rightFaces == drawn.partition.rightFaces)
    #expect(partition.faceAreas() == drawn.partition.faceAreas())
  }

  // MARK: Faults

  /// Two squares, A and B, that share the wall from (1, 0) up to (1, 1). Arc 0 goes around A from the top of the wall
  /// to its foot, arc 1 around B from its foot to the top, arc 2 is the wall itself, arc 3 a line apart.
  private static let arcs = [
    [(1.0, 1.0), (0, 1), (0, 0), (1, 0)], [(1, 0), (2, 0), (2, 1), (1, 1)], [(1, 0), (1, 1)], [(5, 5), (6, 6)],
  ].map { $0.map { PlanePoint(x: $0.0, y: $0.1) } }

  private static func arc(_ number: Int) -> DirectedArc {
    DirectedArc(arc: ArcIndex(abs(number) - (number < 0 ? 1 : 0)), isReversed: number < 0)
  }

  /// As in TopoJSON: -1 is arc 0 walked backwards.
  private static func face(_ rings: [Int]...) -> FaceOutline {
    FaceOutline(polygons: [rings.map { $0.map { arc($0) } }])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arcs: [[PlanePoint]]
    var faces: [FaceOutline]
    var faults: [PartitionFault]

    init(
      _ description: String, arcs: [[PlanePoint]], faces: [FaceOutline], faults: [PartitionFault]
    ) {
      testDescription = description
      self.arcs = arcs
      self.faces = faces
      self.faults = faults
    }
  }

  private static let a = FaceIndex(0), b = FaceIndex(1), c = FaceIndex(2)

  static let rows: [Row] = [
    Row("two squares are sound", arcs: Array(arcs[..<3]), faces: [face([0, 2]), face([1, -3])], faults: []),
    Row(
      "an arc of one point", arcs: arcs[..<3] + [[PlanePoint(x: 0, y: 0)]],
      faces: [face([0, 2]), face([1, -3])], faults: [.shortArc(ArcIndex(3))]),
    Row(
      "an arc of no points in a ring", arcs: arcs[..<2] + [[]], faces: [face([0, 2]), face([1])],
      faults: [
        .shortArc(ArcIndex(2)), .openRing(face: b, ring: 0, after: ArcIndex(1)), .unusedArc(ArcIndex(1)),
      ]),
    Row(
      "an arc that is not there", arcs: Array(arcs[..<3]), faces: [face([0, 7]), face([1, -3])],
      faults: [.arcOutOfRange(face: a, arc: 7), .unusedArc(ArcIndex(0))]),
    Row(
      "a ring that does not come back", arcs: Array(arcs[..<3]), faces: [face([0]), face([1, -3])],
      faults: [.openRing(face: a, ring: 0, after: ArcIndex(0)), .unusedArc(ArcIndex(0))]),
    Row(
      "arcs that do not meet", arcs: arcs, faces: [face([0, 3, 2]), face([1, -3])],
      faults: [
        .openRing(face: a, ring: 0, after: ArcIndex(0)), .unusedArc(ArcIndex(0)), .unusedArc(ArcIndex(3)),
      ]),
    Row(
      "a ring out and back", arcs: Array(arcs[..<3]), faces: [face([0, 2], [2, -3]), face([1, -3])],
      faults: [.emptyRing(face: a, ring: 1)]),
    Row(
      "a ring of nothing", arcs: Array(arcs[..<3]), faces: [face([0, 2]), face([1, -3], [])],
      faults: [.emptyRing(face: b, ring: 1)]),
    Row(
      "one square twice", arcs: Array(arcs[..<3]), faces: [face([0, 2]), face([0, 2])],
      faults: [
        .overlap(arc: ArcIndex(0), a, b), .unusedArc(ArcIndex(1)), .overlap(arc: ArcIndex(2), a, b),
      ]),
    Row(
      "both squares and the whole", arcs: Array(arcs[..<3]), faces: [face([0, 2]), face([1, -3]), face([0, 1])],
      faults: [.overlap(arc: ArcIndex(0), a, c), .overlap(arc: ArcIndex(1), b, c)]),
    Row(
      "the wall of three", arcs: Array(arcs[..<3]), faces: [face([0, 2]), face([1, -3]), face([0, 2])],
      faults: [.overlap(arc: ArcIndex(0), a, c), .tooManyOwners(arc: ArcIndex(2), [a, c, b])]),
    Row(
      "an arc left over", arcs: arcs, faces: [face([0, 2]), face([1, -3])], faults: [.unusedArc(ArcIndex(3))]),
    Row(
      "no faces", arcs: Array(arcs[..<1]), faces: [], faults: [.unusedArc(ArcIndex(0))]),
  ]

  @Test(arguments: rows)
  func faults(row: Row) {
    switch Partition.assemble(arcs: row.arcs, faces: row.faces) {
    case .partition: #expect(row.faults.isEmpty)
    case .faults(let faults): #expect(faults == row.faults)
    }
  }
}
