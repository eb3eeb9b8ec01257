import Basics
import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct LayersTests {
  /// Heights of a grid with one degree between neighbours; the south-west corner is at 45 E, 39 N.
  ///
  ///     40 N   100   200   300
  ///     39 N     0   400   800
  private static let relief = Relief(
    columns: 3, rows: 2, southWest: Coordinate(longitude: 45, latitude: 39), step: 1,
    heights: [100, 200, 300, 0, 400, 800])

  @Test(arguments: [
    (longitude: 45.0, latitude: 40.0, height: 100.0 as Double?), (46, 40, 200), (47, 40, 300), (45, 39, 0),
    (46, 39, 400), (47, 39, 800), (45.5, 40, 150), (45, 39.5, 50), (45.5, 39.5, 175), (46.25, 39, 500),
    (46.75, 39.25, 593.75), (44.99, 39.5, nil), (47.01, 39.5, nil), (46, 38.99, nil), (46, 40.01, nil),
    (.nan, 39.5, nil), (.infinity, 39.5, nil),
  ])
  func heights(longitude: Double, latitude: Double, height: Double?) {
    let found = Self.relief.height(at: Coordinate(longitude: longitude, latitude: latitude))
    #expect((found == nil) == (height == nil))
    if let found, let height { #expect(abs(found - height) < 1e-9) }
  }

  /// The law of interpolation: never above the highest nor below the lowest, and without a jump.
  @Test func heightsOfTheBundledPack() throws {
    let relief = try #require(Bundled.atlas.relief)
    let lowest = Double(relief.heights.min()!), highest = Double(relief.heights.max()!)
    var random = Seeded(6)
    for _ in 0..<300 {
      let point = Coordinate(longitude: random.number(45...48.59), latitude: random.number(38.3...40.99))
      let height = try #require(relief.height(at: point))
      #expect((lowest...highest).contains(height))
      let beside = Coordinate(longitude: point.longitude + 1e-7, latitude: point.latitude + 1e-7)
      #expect(abs(try #require(relief.height(at: beside)) - height) < 0.1)
    }
  }

  @Test(arguments: [
    (from: nil as String?, to: nil as String?, shown: true), ("2020-10-20", nil, true), ("2020-10-21", nil, false),
    (nil, "2020-10-20", true), (nil, "2020-10-19", false), ("2020-10-20", "2020-10-20", true),
    ("2020-10-01", "2020-10-19", false),
  ])
  func shownOnTheTwentieth(from: String?, to: String?, shown: Bool) {
    let overlay = OverlayFeature(
      layer: .corridor, grade: "", names: Names(english: "Corridor"), from: from.flatMap { Day($0) },
      to: to.flatMap { Day($0) }, isSchematic: true, shape: .lines([]), sources: [])
    #expect(overlay.isShown(on: Day("2020-10-20")!) == shown)
  }
}
