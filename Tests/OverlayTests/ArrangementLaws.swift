import TestSupport
import Testing

@testable import Overlay

/// Snap rounding: what comes out meets at points only, and is changed by no further round.
@Suite struct ArrangementLaws {
  /// Segments in a small square, where all is degenerate, and in large ones.
  private func segments(_ seed: Int) -> [(GridPoint, GridPoint)] {
    var random = Seeded(seed)
    let size = [5, 20, 100, 2000][seed % 4]
    return (0..<random.number(3...60)).map { _ in (point(&random, size), point(&random, size)) }
  }

  private func point(_ random: inout Seeded, _ size: Int) -> GridPoint {
    GridPoint(x: Int32(random.number(-size...size)), y: Int32(random.number(-size...size)))
  }

  private func settled(
    _ segments: [(GridPoint, GridPoint)], rise: Int32 = 1 << 20, squares: Int32 = 3
  ) throws -> [GridSegment] {
    let arrangement = try Arrangement(SideList(segments), longestRise: rise, finestSquares: squares) { true }
    return arrangement.ends.indices.filter { arrangement.isSettled(Int32($0)) }.map { number in
      let (a, b) = arrangement.ends[number]
      return GridSegment(a: arrangement.points[Int(a)], b: arrangement.points[Int(b)])
    }
  }

  private func key(_ segments: [GridSegment]) -> Set<[GridPoint]> { Set(segments.map { [$0.a, $0.b] }) }

  @Test(arguments: 0..<60)
  func nothingCrossesOrRunsThroughThePlaceOfAPoint(seed: Int) throws {
    let pieces = try settled(segments(seed), rise: seed % 3 == 0 ? 37 : 1 << 20)
    let points = Set(pieces.flatMap { [$0.a, $0.b] })
    for (number, piece) in pieces.enumerated() {
      #expect(piece.a != piece.b)
      #expect(!pieces[(number + 1)...].contains { piece.crossing($0) != nil })
      #expect(!points.contains { $0 != piece.a && $0 != piece.b && piece.runsThroughSquare(of: $0) })
    }
  }

  @Test(arguments: 0..<60)
  func aSecondRoundChangesNothing(seed: Int) throws {
    let once = try settled(segments(seed))
    #expect(key(try settled(once.map { ($0.a, $0.b) })) == key(once))
  }

  @Test(arguments: 0..<30)
  func orderAndDirectionDoNotMatter(seed: Int) throws {
    var random = Seeded(seed + 1)
    let drawn = segments(seed)
    let turned = drawn.shuffled(using: &random).map { Bool.random(using: &random) ? ($0.1, $0.0) : $0 }
    #expect(key(try settled(turned)) == key(try settled(drawn)))
  }

  /// Crossings have an order of their own, on which the outcome depends.
  @Test(arguments: 0..<20)
  func theSizeOfSquaresDoesNotMatter(seed: Int) throws {
    var random = Seeded(seed)
    // Sides of a hundred steps, so dense that squares become as small as they may.
    let drawn = (0..<400).map { _ in
      let one = point(&random, 100), by = point(&random, 100)
      return (one, GridPoint(x: one.x + by.x, y: one.y + by.y))
    }
    #expect(key(try settled(drawn, squares: 3)) == key(try settled(drawn, squares: 12)))
  }

  /// The two numbers of the point (-1, -1) are all ones, as an empty place of a table is.
  @Test func thePointBeforeZero() throws {
    let cross = [(GridPoint(x: -5, y: -1), GridPoint(x: 3, y: -1)), (GridPoint(x: -1, y: -5), GridPoint(x: -1, y: 3))]
    #expect(try settled(cross).count == 4)
  }

  @Test func stopsWhenAsked() {
    var random = Seeded(1)
    let many = (0..<3000).map { _ in (point(&random, 3000), point(&random, 3000)) }
    #expect(throws: OverlayFault.stopped) { try Arrangement(SideList(many), longestRise: 1 << 20) { false } }
  }
}
