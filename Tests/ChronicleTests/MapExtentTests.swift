import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct MapExtentTests {
  static let shusha = Coordinate(longitude: 46.75, latitude: 39.76)

  @Test(
    arguments: [
      ("home", .home), ("whole", .whole), ("46.75,39.76,0.8", .point(shusha, kilometresPerColumn: 0.8)),
      ("46.75,39.76,0.01", .point(shusha, kilometresPerColumn: 0.01)), ("46.75,39.76,1001", nil),
      ("46.75,39.76,0.009", nil), ("46.75,39.76", nil), ("46.75,39.76,0.8,1", nil), ("46.75, 39.76,0.8", nil),
      ("200,39.76,0.8", nil), ("46.75,91,0.8", nil), ("46.75,x,0.8", nil), ("Home", nil), ("", nil), (",,", nil),
      ("nan,39.76,0.8", nil),
    ] as [(String, MapExtent?)])
  func reading(text: String, extent: MapExtent?) { #expect(MapExtent(text) == extent) }

  /// What is shown can be shown again from its centre and scale.
  @Test(arguments: 0..<50) func aViewportComesBack(seed: Int) {
    var random = Seeded(seed)
    let atlas = Bundled.atlas
    let bounds = atlas.partition.bounds
    let size = DotSize(width: random.number(40...400), height: random.number(40...240))
    let shown = Viewport(
      center: PlanePoint(
        x: random.number(bounds.minX...bounds.maxX), y: random.number(bounds.minY...bounds.maxY)),
      metresPerDot: random.number(20.0...5000), size: size)
    let again = atlas.viewport(of: MapExtent(shown), in: size)
    #expect(again == shown)
  }

  /// A box that somebody else shows is whole on a grid of any shape.
  @Test(arguments: [DotSize(width: 160, height: 40), DotSize(width: 40, height: 160)]) func groundIsShownWhole(
    size: DotSize
  ) {
    let atlas = Bundled.atlas
    let extent = MapExtent.ground(center: Self.shusha, width: 60, height: 20)
    let viewport = atlas.viewport(of: extent, in: size)
    #expect(viewport.bounds.width >= 60_000 - 1e-6 && viewport.bounds.height >= 20_000 - 1e-6)
    #expect(min(viewport.bounds.width - 60_000, viewport.bounds.height - 20_000) < 1e-6)
  }

  /// On paper a column is a share of the drawing, so that a lesson's scale shows the same ground as on a screen.
  @Test func columnsOfPaper() {
    let atlas = Bundled.atlas
    let extent = MapExtent.point(Self.shusha, kilometresPerColumn: 0.8)
    let screen = atlas.viewport(of: extent, in: DotSize(width: 160, height: 96))
    let paper = atlas.viewport(of: extent, in: DotSize(width: 640, height: 430), columns: 80)
    #expect(abs(screen.bounds.width - paper.bounds.width) < 1e-6 && screen.kilometresPerColumn == 0.8)
  }
}
