import Geometry
import TestSupport
import Testing

@Suite struct ViewportTests {
  private static let box = PlaneBox(minX: -100_000, minY: -50_000, maxX: 100_000, maxY: 50_000)

  /// A map 200 km wide and 100 km high on grids of several shapes: the metres of a dot, with 2 % left free on each side.
  @Test(arguments: [
    (width: 100, height: 50, metres: 2083.333), (100, 500, 2083.333), (1000, 50, 2083.333), (1000, 25, 4166.667),
    (1, 1, 208_333.333), (0, 0, 208_333.333),
  ])
  func fits(width: Int, height: Int, metres: Double) {
    let viewport = Viewport(fitting: Self.box, in: DotSize(width: width, height: height))
    #expect(abs(viewport.metresPerDot - metres) < 0.001)
    #expect(viewport.center == PlanePoint(x: 0, y: 0))
    if width > 0 {
      #expect(viewport.bounds.minX <= Self.box.minX && viewport.bounds.maxY >= Self.box.maxY)
    }
  }

  @Test(arguments: [PlaneBox.empty, PlaneBox(minX: 5, minY: 5, maxX: 5, maxY: 5)])
  func fitsNothing(box: PlaneBox) {
    let viewport = Viewport(fitting: box, in: DotSize(width: 10, height: 10))
    #expect(viewport.metresPerDot == 1)
    #expect(viewport.center.x.isFinite && viewport.center.y.isFinite)
  }

  @Test func theFirstDotIsInTheNorthWest() {
    let viewport = Viewport(
      center: PlanePoint(x: 0, y: 0), metresPerDot: 10, size: DotSize(width: 4, height: 2))
    #expect(viewport.bounds == PlaneBox(minX: -20, minY: -10, maxX: 20, maxY: 10))
    #expect(viewport.plane(DotPoint(x: 0, y: 0)) == PlanePoint(x: -20, y: 10))
    #expect(viewport.dot(PlanePoint(x: 15, y: 5)) == DotPoint(x: 3.5, y: 0.5))
  }

  @Test func dotsAndPlaceComeBack() {
    var random = Seeded(5)
    for _ in 0..<1000 {
      let viewport = Viewport.anywhere(over: Self.box, &random)
      let point = PlanePoint(x: random.number(-2e5...2e5), y: random.number(-2e5...2e5))
      let back = viewport.plane(viewport.dot(point))
      #expect(abs(back.x - point.x) < 1e-6 && abs(back.y - point.y) < 1e-6)
    }
  }

  @Test func anEmptyMapHoldsNothingBack() {
    let start = Viewport(center: PlanePoint(x: 7, y: 7), metresPerDot: 1, size: DotSize(width: 10, height: 10))
    #expect(start.centered(on: PlanePoint(x: 1, y: 1), within: .empty) == start)
  }

  /// Between 10 and 2,000 m a dot, by whole factors; from beyond them nearer.
  @Test(arguments: [
    (from: 1000.0, factor: 2.0, metres: 500.0), (1000, 0.5, 2000), (1000, 0.1, 1000), (1000, 1000, 1000),
    (1000, 100, 10), (1000, 1, 1000), (5, 0.5, 10), (5, 2, 5), (9000, 2, 4500), (9000, 0.5, 9000),
  ])
  func zoomsBetweenLimits(from: Double, factor: Double, metres: Double) {
    let start = Viewport(center: PlanePoint(x: 3, y: 4), metresPerDot: from, size: DotSize(width: 10, height: 10))
    let zoomed = start.zoomed(by: factor, finest: 10, coarsest: 2000)
    #expect(zoomed.metresPerDot == metres && zoomed.center == start.center)
  }
}

extension Viewport {
  /// A viewport of a few hundred dots at any zoom, over a box, partly off it, or wholly beside it.
  static func anywhere(over box: PlaneBox, _ random: inout Seeded) -> Viewport {
    let size = DotSize(width: random.number(1...40), height: random.number(1...24))
    let across = max(box.width, box.height)
    return Viewport(
      center: PlanePoint(
        x: random.number((box.minX - across / 4)...(box.maxX + across / 4)),
        y: random.number((box.minY - across / 4)...(box.maxY + across / 4))),
      metresPerDot: across / 40 * [0.003, 0.05, 0.3, 1, 3].randomElement(using: &random)!, size: size)
  }
}
