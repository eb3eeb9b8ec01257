import Geometry
import TestSupport
import Testing

/// What is found by squares is what is found by looking at everything.
@Suite struct ArcSquaresTests {
  @Test(arguments: 1...20) func findsTheArcsOfABox(seed: Int) {
    var random = Seeded(seed)
    let partition = Bundled.atlas.partition
    let squares = ArcSquares(of: partition)
    for _ in 0..<trials(30) {
      let box = Self.box(over: partition.bounds, &random)
      #expect(
        squares.arcs(in: box)
          == (0..<partition.arcCount).filter { partition.arcBoxes[$0].intersects(box) }.map(Int32.init))
    }
    #expect(ArcSquares(of: .empty).arcs(in: partition.bounds).isEmpty)
  }

  /// The faces of a small part, from the arcs that meet it, are those of a larger part about it.
  @Test(arguments: 1...10) func coversAPartAsTheWholeDoes(seed: Int) {
    var random = Seeded(seed * 11)
    let partition = Bundled.atlas.partition
    let squares = ArcSquares(of: partition)
    for _ in 0..<trials(20) {
      let box = Self.box(over: partition.bounds, &random)
      let part = Viewport(
        center: box.center, metresPerDot: max(20, box.width / 60), size: DotSize(width: 60, height: 64))
      var whole = part
      whole.size = DotSize(width: 60 * 7, height: 64 * 7)
      let all = FaceCoverage(partition, arcs: squares.arcs(in: whole.bounds), in: whole, parts: .quadrants)
      let own = FaceCoverage(partition, arcs: squares.arcs(in: part.bounds), in: part, parts: .quadrants)
      for row in 0..<own.rows {
        for column in 0..<own.columns {
          let cell = row * own.columns + column
          let there = (row + 3 * own.rows) * all.columns + column + 3 * own.columns
          #expect(all.owner(of: there) == own.owner(of: cell))
          #expect(all.shareFaces[all.shares(of: there)] == own.shareFaces[own.shares(of: cell)])
        }
      }
    }
  }

  private static func box(over bounds: PlaneBox, _ random: inout Seeded) -> PlaneBox {
    let x = random.number(bounds.minX - 9e4...bounds.maxX + 9e4),
      y = random.number(bounds.minY - 9e4...bounds.maxY + 9e4)
    let size = random.number(100...2e5)
    return PlaneBox(minX: x, minY: y, maxX: x + size, maxY: y + size / 2)
  }
}
