import Geometry
import TestSupport
import Testing

@Suite struct FaceAreasTests {
  /// Squares of one kilometre, counted.
  @Test func areasAreSquaresCounted() {
    let drawn = DrawnPartition(
      """
      AAAAB
      ACCA.
      AAAAB
      """, side: 1000)
    #expect(drawn.partition.faceAreas().map(\.value) == [10, 2, 2])
  }

  /// The sum over the faces is the ground inside the arcs at the map's edge.
  @Test(arguments: 0..<20)
  func areasSumToTheOutline(seed: Int) {
    var random = Seeded(seed)
    let drawn = DrawnPartition(DrawnPartition.random(columns: 9, rows: 7, &random), side: 1000) {
      PlanePoint(x: $0.x + random.number(-240.0...240), y: $0.y + random.number(-240.0...240))
    }
    expectSumIsOutline(of: drawn.partition, within: 1e-9)
  }

  @Test func areasOfTheBundledPackSumToItsOutline() {
    expectSumIsOutline(of: Bundled.atlas.partition, within: 1e-6)
  }

  private func expectSumIsOutline(of partition: Partition, within tolerance: Double) {
    var doubled = 0.0
    for arc in 0..<partition.arcCount {
      let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
      guard left.isOutside != right.isOutside else { continue }
      let points = Array(partition.points(of: ArcIndex(arc)))
      for (a, b) in zip(points, points.dropFirst()) {
        doubled += (left.isOutside ? -1 : 1) * (b.y + a.y) * (a.x - b.x)
      }
    }
    let sum = partition.faceAreas().reduce(.zero, +).value
    #expect(abs(sum - doubled / 2e6) < tolerance)
  }

  @Test(arguments: [(part: 1.0, whole: 4.0, share: 0.25), (0, 4, 0), (4, 4, 1), (1, 0, 0)])
  func shares(part: Double, whole: Double, share: Double) {
    #expect(SquareKilometres(part).share(of: SquareKilometres(whole)) == share)
  }
}
