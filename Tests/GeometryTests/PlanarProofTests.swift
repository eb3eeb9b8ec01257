import TestSupport
import Testing

@testable import Geometry

/// What makes a map no partition is found, and nothing is found in one.
@Suite struct PlanarProofTests {
  @Test func noneInTheBundledPack() { #expect(Bundled.atlas.partition.planarFaults() == []) }

  @Test(arguments: 0..<30)
  func noneInAPicture(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 10, rows: 8, &random)) {
      PlanePoint(x: $0.x + random.number(-0.24...0.24), y: $0.y + random.number(-0.24...0.24))
    }
    #expect(drawn.partition.planarFaults() == [])
  }

  /// A picture in which an arc gets another face on one side is none: the arc contradicts its neighbours.
  @Test(arguments: 0..<10)
  func aWrongFaceIsFound(seed: Int) {
    var random = Seeded(seed)
    let whole = DrawnPartition(DrawnPartition.random(columns: 8, rows: 6, &random)).partition
    let ends = (0..<whole.arcCount).map { whole.points(of: ArcIndex($0)) }.flatMap { [$0.first!, $0.last!] }
    // What an island of one arc says of its inside, nothing contradicts.
    for arc in 0..<whole.arcCount where ends.filter({ $0 == ends[2 * arc] }).count > 2 {
      var left = whole.leftFaces
      left[arc] = FaceIndex(left[arc].index == 0 ? 1 : 0)
      let wrong = Partition(
        points: whole.points, arcStarts: whole.arcStarts, leftFaces: left, rightFaces: whole.rightFaces,
        rings: whole.rings)
      #expect(wrong.planarFaults()?.isEmpty == false, "arc \(arc)")
    }
  }

  /// Three squares in a row; the middle wall of the second is pushed through that of the first.
  ///
  ///     A A B B C C
  ///     A A B B C C      the wall between B and C, drawn in from x = 4 to x = 1 at half height
  ///     A A B B C C
  @Test func aPlantedCrossingIsFound() {
    let drawn = DrawnPartition(
      """
      AABBCC
      AABBCC
      AABBCC
      AABBCC
      """
    ) { $0 == PlanePoint(x: 4, y: 2) ? PlanePoint(x: 1, y: 2.1) : $0 }
    let faults = drawn.partition.planarFaults() ?? []
    #expect(faults.count == 1 && kinds(faults) == [.cross])
  }

  static let square: [(Double, Double)] = [(0.0, 0.0), (4, 0), (4, 2), (4, 4), (0, 4), (0, 0)]

  /// Rings of a second face beside the square or across it, and how the two meet.
  static let rings: [(String, [(Double, Double)], ChainMeeting.Kind)] = [
    ("an eight", [(5.0, 0.0), (9, 4), (9, 0), (5, 3), (5, 0)], ChainMeeting.Kind.cross),
    ("across", [(3, 1), (6, 1), (6, 3), (3, 3), (3, 1)], .cross),
    ("one border, two arcs", [(4, 0), (8, 0), (8, 4), (4, 4), (4, 2), (4, 0)], .overlap),
    ("along a part of an edge", [(4, 0.5), (8, 1), (8, 3), (4, 1.5), (4, 0.5)], .overlap),
    ("along an edge and beyond", [(4, -1), (8, -1), (8, 1), (4, 1), (4, -1)], .overlap),
    ("the same ring", square, .overlap),
    ("a point on an edge", [(4, 1), (6, 0), (6, 2), (4, 1)], .touch),
    ("a line there and back", [(6, 0), (9, 0), (9, 3), (9, 2), (6, 0)], .overlap),
  ]

  @Test(arguments: rings)
  func meetings(name: String, ring: [(Double, Double)], kind: ChainMeeting.Kind) {
    let faults = partition([Self.square, ring], [[[1]], [[2]]]).planarFaults() ?? []
    #expect(kinds(faults).contains(kind), "\(name): \(faults)")
  }

  @Test func ringsThatShareAPointAreGood() {
    let corner: [(Double, Double)] = [(4.0, 4.0), (6, 4), (6, 6), (4, 4)],
      inner: [(Double, Double)] = [(4.0, 2.0), (3, 3), (2, 2), (4, 2)]
    #expect(partition([Self.square, corner], [[[1]], [[2]]]).planarFaults() == [])
    #expect(partition([Self.square, inner], [[[1], [-2]], [[2]]]).planarFaults() == [])
  }

  /// It goes in and out through points of the square: no segments cross.
  @Test func aCrossingThroughPoints() {
    let ring: [(Double, Double)] = [(4.0, 2.0), (6, 3), (4, 4), (2, 3), (4, 2)]
    let faults = partition([Self.square, ring], [[[1]], [[2]]]).planarFaults() ?? []
    #expect(!faults.isEmpty)
    for fault in faults {
      guard case .contradiction(let point, _, _, _, _) = fault else {
        Issue.record("\(fault)")
        continue
      }
      #expect(point.x == 4 && (point.y == 2 || point.y == 4))
    }
  }

  static let inner: [(Double, Double)] = [(1.0, 1.0), (2, 1), (2, 2), (1, 2), (1, 1)]

  @Test func aFaceInsideAnotherIsItsHole() {
    #expect(partition([Self.square, Self.inner], [[[1], [-2]], [[2]]]).planarFaults() == [])
    #expect(
      partition([Self.square, Self.inner], [[[1]], [[2]]]).planarFaults() == [
        .misplaced(at: PlanePoint(x: 1, y: 1), ArcIndex(1), lies: FaceIndex(0), says: .outside)
      ])
  }

  /// Ground without a face in the middle of one is no fault.
  @Test func aHoleThatNoFaceFills() {
    #expect(partition([Self.square, Self.inner], [[[1], [-2]]]).planarFaults() == [])
  }

  @Test func aHoleOutsideItsFace() {
    let ring = Self.inner.map { ($0.0 + 5, $0.1) }
    #expect(
      partition([Self.square, ring], [[[1], [-2]], [[2]]]).planarFaults() == [
        .misplaced(at: PlanePoint(x: 6, y: 1), ArcIndex(1), lies: .outside, says: FaceIndex(0))
      ])
  }

  /// An island in a lake of an island, and beside it one too many: each is compared with what it lies in.
  @Test func nestedFaces() {
    let rings = [0.0, 1, 2, 3].map(square(inset:))
    let good = partition(rings, [[[1], [-2]], [[2], [-3]], [[3], [-4]], [[4]]])
    #expect(good.planarFaults() == [])
    let bad = partition(rings, [[[1], [-2]], [[2], [-4]], [[3]], [[4]]])
    #expect(
      bad.planarFaults() == [
        .misplaced(at: PlanePoint(x: 2, y: 2), ArcIndex(2), lies: FaceIndex(1), says: .outside),
        .misplaced(at: PlanePoint(x: 3, y: 3), ArcIndex(3), lies: FaceIndex(2), says: FaceIndex(1)),
      ])
  }

  private func square(inset low: Double) -> [(Double, Double)] {
    let high: Double = 10 - low
    return [(low, low), (high, low), (high, high), (low, high), (low, low)]
  }

  /// The faces by their rings, the first of which is the outer one; arcs count from 1, those below zero are reversed.
  private func partition(_ arcs: [[(Double, Double)]], _ faces: [[[Int]]]) -> Partition {
    let outlines = faces.map { rings in
      FaceOutline(
        polygons: [rings.map { $0.map { DirectedArc(arc: ArcIndex(abs($0) - 1), isReversed: $0 < 0) } }])
    }
    let points = arcs.map { $0.map { PlanePoint(x: $0.0, y: $0.1) } }
    switch Partition.assemble(arcs: points, faces: outlines) {
    case .partition(let partition): return partition
    case .faults(let faults): fatalError("\(faults)")
    }
  }

  private func kinds(_ faults: [PlanarFault]) -> [ChainMeeting.Kind] {
    faults.compactMap { if case .meeting(let meeting) = $0 { meeting.kind } else { nil } }
  }
}
