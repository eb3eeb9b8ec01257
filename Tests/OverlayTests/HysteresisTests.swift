import TestSupport
import Testing

@testable import Overlay

/// A strip of ground 4 km wide whose eastern end moves, by its length in metres on each day.
@Suite struct HysteresisTests {
  private func map(_ lengths: [Int], jitter: Double) throws -> OverlayMap {
    var pool = PolygonPool()
    let held = lengths.enumerated().map { column, length in
      let east = Int32(length / 5)
      let ring = [(0, 0), (east, 0), (east, 800), (0, 800)].map { GridPoint(x: Int32($0.0), y: Int32($0.1)) }
      return HeldPolygon(polygon: pool.add(GridPolygon(rings: [ring])!), holder: 0, columns: column..<column + 1)
    }
    let rules = OverlayRules(holderCount: 2, gap: .rest(1), jitter: jitter, smallestArea: 0)
    return try OverlayMap(
      OverlayInput(
        grid: DrawnGround.grid, pool: pool, base: [], held: held, rules: rules, columns: lengths.count))
  }

  private func area(_ length: Int) -> Double { Double(length / 5 * 800) * DrawnGround.squareStep }

  /// Lengths as drawn, and as they count with a tolerance of 50 m.
  @Test(arguments: [
    (drawn: [2000, 2030, 1990, 2010], counted: [2000, 2000, 2000, 2000]),  // drawn anew each day
    ([2000, 2100, 2100, 2000], [2000, 2100, 2100, 2000]),  // a real advance, and back
    ([2000, 2020, 2040, 2060, 2080], [2000, 2000, 2000, 2060, 2060]),  // it creeps: compared with what was accepted
    ([2000, 1500, 1510, 1490], [2000, 1500, 1500, 1500]),
  ])
  func counts(drawn: [Int], counted: [Int]) throws {
    let map = try map(drawn, jitter: 50)
    for (column, length) in counted.enumerated() {
      #expect(abs(map.areas(in: column)[0] - area(length)) < 0.001, "day \(column)")
      let off = area(abs(drawn[column] - length))
      #expect(abs(map.altered(in: column) - off) < 0.001, "day \(column)")
    }
  }

  @Test func withoutToleranceEveryChangeCounts() throws {
    let map = try map([2000, 2005, 2000], jitter: 0)
    #expect(map.faces.flatMap(\.history).count == 4 && map.alterations.isEmpty)
  }
}
