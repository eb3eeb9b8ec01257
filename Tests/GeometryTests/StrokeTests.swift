import Geometry
import TestSupport
import Testing

@Suite struct StrokeTests {
  private static let viewport = Viewport(
    center: PlanePoint(x: 5, y: 3), metresPerDot: 1, size: DotSize(width: 10, height: 6))

  /// The dots of a line in a grid of 10 x 6, given by dots counted from the top left.
  private static func dots(_ points: [(Double, Double)]) -> [(Int, Int)] {
    let chain = points.map { viewport.plane(DotPoint(x: $0.0, y: $0.1)) }
    var dots: [(Int, Int)] = []
    viewport.forEachDot(along: chain[...]) { dots.append(($0, $1)) }
    return dots
  }

  private static func picture(_ dots: [(Int, Int)]) -> String {
    (0..<6).map { y in
      String((0..<10).map { x in dots.contains { $0 == (x, y) } ? "#" : "." })
    }.joined(separator: "\n")
  }

  @Test func aSlope() {
    #expect(
      Self.picture(Self.dots([(0.5, 0.5), (9.5, 5.5)])) == """
        #.........
        .##.......
        ...##.....
        .....##...
        .......##.
        .........#
        """)
  }

  @Test func aCornerComingFromOutside() {
    #expect(
      Self.picture(Self.dots([(-4, 2.5), (4.5, 2.5), (4.5, 20)])) == """
        ..........
        ..........
        #####.....
        ....#.....
        ....#.....
        ....#.....
        """)
  }

  @Test(arguments: [[(-3.0, -3.0), (13.0, -3.0)], [(3, 3)], []])
  func nothingToSee(points: [(Double, Double)]) { #expect(Self.dots(points).isEmpty) }

  @Test func aPointIsADot() { #expect(Self.dots([(3.2, 4.9), (3.2, 4.9)]).map { [$0.0, $0.1] } == [[3, 4]]) }

  /// A chain in a box that lies in one dot is that dot.
  @Test(arguments: 1...5) func aSmallChainIsADot(seed: Int) {
    var random = Seeded(seed)
    var found = 0
    for _ in 0..<100 {
      let size = random.number(0.05...1.5)
      let corner = (x: random.number(-1...10.5), y: random.number(-1...6.5))
      let points = [(0.0, 0.0), (1, 0.3), (0.4, 1), (0, 0.6)].map { (corner.x + $0.0 * size, corner.y + $0.1 * size) }
      let box = PlaneBox(around: points.map { Self.viewport.plane(DotPoint(x: $0.0, y: $0.1)) })
      let dots = Self.dots(points).map { [$0.0, $0.1] }
      if let one = Self.viewport.dot(holding: box) {
        #expect(Set(dots) == [[one.x, one.y]])
        found += 1
      }
    }
    #expect(found > 0)
  }

  /// Neither direction is much the longer in dots, and yet the line is steep: it must not skip a row.
  @Test(arguments: [
    [(0.9995, 0.0), (3.0005, 3.98)], [(0.9995, 3.98), (3.0005, 0.0)], [(3.0005, 0.0), (0.9995, 3.98)],
    [(0.01, 0.9995), (3.98, 3.0005)],
  ])
  func steepAndShort(points: [(Double, Double)]) { expectNoGap(Self.dots(points)) }

  /// The laws: dots lie in the grid, follow each other without a gap, and the line passes through or beside each.
  @Test(arguments: 0..<300)
  func lawsOfStrokes(seed: Int) {
    var random = Seeded(seed)
    let size = DotSize(width: random.number(1...60), height: random.number(1...40))
    let viewport = Viewport(center: PlanePoint(x: 0, y: 0), metresPerDot: random.number(0.5...3), size: size)
    let reach = [0.02, 0.1, 1, 3].randomElement(using: &random)! * 60
    let origin = PlanePoint(x: random.number(-20.0...20), y: random.number(-15.0...15))
    let chain = (0..<random.number(2...8)).map { _ in
      PlanePoint(x: origin.x + random.number(-reach...reach), y: origin.y + random.number(-reach...reach))
    }
    for (a, b) in zip(chain, chain.dropFirst()) {
      var dots: [(Int, Int)] = []
      viewport.forEachDot(along: [a, b]) { dots.append(($0, $1)) }
      expectNoGap(dots)
      for (x, y) in dots {
        #expect((0..<size.width).contains(x) && (0..<size.height).contains(y))
        let from = viewport.dot(a), to = viewport.dot(b)
        let off = distance(
          from: PlanePoint(x: Double(x) + 0.5, y: Double(y) + 0.5),
          toSegment: PlanePoint(x: from.x, y: from.y), PlanePoint(x: to.x, y: to.y))
        #expect(off <= 0.5.squareRoot() + 1e-9)  // half a dot's diagonal
      }
    }
    if chain.allSatisfy({ viewport.bounds.contains($0) }) {
      var dots: [(Int, Int)] = []
      viewport.forEachDot(along: chain[...]) { dots.append(($0, $1)) }
      expectNoGap(dots)  // nor where segments meet
    }
  }

  private func expectNoGap(_ dots: [(Int, Int)]) {
    for (one, next) in zip(dots, dots.dropFirst()) {
      #expect(max(abs(one.0 - next.0), abs(one.1 - next.1)) <= 1, "a gap from \(one) to \(next)")
    }
  }
}
