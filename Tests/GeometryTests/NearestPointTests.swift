import TestSupport
import Testing

@testable import Geometry

@Suite struct NearestPointTests {
  /// The nearest point of all arcs, against every segment looked at one by one.
  @Test(arguments: 1...20) func nearestOfAll(seed: Int) {
    var random = Seeded(seed)
    let partition = DrawnPartition("AAB\nCAB\nCCB", side: 1000).partition
    let all = (0..<partition.arcCount).map { ArcIndex($0) }
    for _ in 0..<20 {
      let point = PlanePoint(
        x: .random(in: -2000...5000, using: &random), y: .random(in: -5000...2000, using: &random))
      let scale = (
        east: Double.random(in: 0.8...1.25, using: &random), north: Double.random(in: 0.8...1.25, using: &random)
      )
      let found = partition.nearestPoint(to: point, on: all, scale: scale)!
      func ground(_ other: PlanePoint) -> Double {
        let (x, y) = ((other.x - point.x) / scale.east, (other.y - point.y) / scale.north)
        return (x * x + y * y).squareRoot()
      }
      var least = Double.infinity
      for arc in all {
        let own = Array(partition.points(of: arc))
        for (a, b) in zip(own, own.dropFirst()) {
          for step in 0...1000 {
            let share = Double(step) / 1000
            least = min(least, ground(PlanePoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))))
          }
        }
      }
      #expect(ground(found) <= least + 1e-6 && ground(found) >= least - 2)
    }
  }

  @Test func noArcsHaveNoPoint() {
    #expect(Partition.empty.nearestPoint(to: PlanePoint(x: 0, y: 0), on: []) == nil)
  }
}
