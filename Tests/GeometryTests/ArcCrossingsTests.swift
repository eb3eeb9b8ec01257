import Geometry
import TestSupport
import Testing

@Suite struct ArcCrossingsTests {
  @Test func noneInTheBundledPack() { #expect(Bundled.atlas.partition.arcCrossings()?.isEmpty == true) }

  @Test(arguments: 0..<10)
  func noneInAPicture(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 10, rows: 8, &random)) {
      PlanePoint(x: $0.x + random.number(-0.24...0.24), y: $0.y + random.number(-0.24...0.24))
    }
    #expect(drawn.partition.arcCrossings()?.isEmpty == true)
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
    let crossings = drawn.partition.arcCrossings() ?? []
    #expect(crossings.count == 2)
    #expect(crossings.allSatisfy { $0.first != $0.second && $0.at.x == 2 })
    #expect(drawn.partition.arcCrossings(limit: 1)?.count == 1)
  }

  /// An arc that crosses itself: the loop of an eight.
  @Test func anArcAcrossItself() {
    let eight = [(0.0, 0.0), (4, 4), (4, 0), (0, 3), (0, 0)].map { PlanePoint(x: $0.0, y: $0.1) }
    let face = FaceOutline(polygons: [[[DirectedArc(arc: ArcIndex(0), isReversed: false)]]])
    guard case .partition(let partition) = Partition.assemble(arcs: [eight], faces: [face]) else {
      Issue.record("the eight was refused")
      return
    }
    let crossings = partition.arcCrossings() ?? []
    #expect(crossings.map(\.first) == [ArcIndex(0)] && crossings.map(\.second) == [ArcIndex(0)])
  }
}
