import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

@Suite struct LayerTests {
  static let atlas = Bundled.atlas

  private static func session(
    _ keys: String, glyphs: GlyphSet = .braille, color: ColorDepth = .indexed, day: String = "2020-11-16"
  ) -> Session {
    let model = Model(
      size: CellSize(columns: 120, rows: 40), day: Day(day)!,
      appearance: Appearance(glyphs: glyphs, color: color))
    var session = Session(model: model, atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session
  }

  private static func map(
    _ keys: String, glyphs: GlyphSet = .braille, color: ColorDepth = .indexed, day: String = "2020-11-16"
  ) -> [Cell] {
    var session = session(keys, glyphs: glyphs, color: color, day: day)
    let frame = session.frame(), map = Layout(of: session.model).map
    return map.rows.flatMap { row in map.columns.map { frame[$0, row] } }
  }

  /// What a layer's digit changes, by how many cells show it.
  @Test(arguments: [
    (digit: 3, mark: Mark.line(.road)), (4, .line(.railway)), (5, .line(.corridor)),
    (6, .line(.claimed)), (7, .activity), (8, .line(.districtBorder)), (9, .placeName),
  ])
  func digitTakesALayerOffAndPutsItOn(digit: Int, mark: Mark) {
    // Claims beyond the line and special forces are of October, the corridor of November.
    let day = digit == 5 ? "2020-11-16" : "2020-10-27"
    func count(_ keys: String) -> Int { Self.map(keys, day: day).filter { $0.ink.mark == mark }.count }
    let first = count(""), other = count("x\(digit)")
    #expect((first == 0) != (other == 0), "\(first), then \(other)")
    #expect(count("x\(digit)x\(digit)") == max(first, other) - (first == 0 ? max(first, other) : 0))
    #expect(count("x\(digit)x0") == first)
  }

  @Test func lakesGoWithTheWater() {
    #expect(Self.map("").contains { $0.ink.ground == .water })
    #expect(!Self.map("x2").contains { $0.ink.ground == .water })
  }

  @Test func reliefShadesMountainsAndLeavesPlainsAlone() {
    // It waits to be asked for: its patches read as other holders.
    #expect(Set(Self.map("").map(\.ink.shade)) == [0])
    #expect(Set(Self.map("x1").map(\.ink.shade)).count == 5)
    // Without shades of colour it waits to be asked for, and then marks slopes.
    #expect(!Self.map("", color: .never).contains { $0.glyph == MapStyle.slope && $0.ink.mark == .pattern })
    #expect(Self.map("x1", color: .never).contains { $0.glyph == MapStyle.slope && $0.ink.mark == .pattern })
  }

  @Test(arguments: ["x", "x{Esc}", "xq", "xx", "x{Enter}"]) func anotherKeyChoosesNothing(keys: String) {
    let model = Self.session(keys).model
    #expect(model.layers == LayerChoices())
    #expect((model.prompt == .layer) == (keys == "x"))
  }

  @Test func theCommandLineSpellsThem() {
    #expect(
      CommandLine(model: Self.session("x9x3").model, atlas: Self.atlas).text
        == "dayfront --at 2020-11-16 --show roads --hide names")
    for layer in MapLayer.allCases { #expect(MapLayer(rawName: layer.rawName) == layer) }
    #expect(MapLayer(rawName: "nothing") == nil)
  }

  @Test func theLegendNamesEveryLayerAndItsKeys() {
    for keys in ["", "x1x2x3x4x5x6x7x8x9xa"] {
      let session = Self.session(keys)
      let context = PanelContext(
        atlas: Self.atlas, model: session.model, evidence: EvidenceBook(of: Self.atlas), activity: nil,
        size: CellSize(columns: 37, rows: 60))
      let page = PanelPage(session.model.appearance, width: context.width)
      let words = page.lines(of: context.legendPanel.content.blocks).map { $0.runs.map(\.text).joined() }.joined(
        separator: "\n")
      for layer in MapLayer.allCases where !(layer == .names && keys == "") {
        #expect(words.contains("x\(layer.key)"), "\(layer)")
      }
    }
  }
}

@Suite struct ReliefShadingTests {
  /// A ridge from south-west to north-east lies in light on its north-western side and in shadow on the other.
  @Test func lightComesFromTheNorthWest() {
    let side = 21
    var heights: [Int16] = []
    for row in 0..<side {
      for column in 0..<side {
        heights.append(Int16(3000 - 250 * abs(column - (side - 1 - row))))
      }
    }
    let relief = Relief(
      columns: side, rows: side, southWest: Coordinate(longitude: 46, latitude: 39), step: 0.02, heights: heights)
    let atlas = Bundled.atlas
    let middle = atlas.projection.project(Coordinate(longitude: 46.2, latitude: 39.2))
    let cells = CellSize(columns: 10, rows: 5)
    let viewport = Viewport(center: middle, metresPerDot: 1500, size: cells.dots)
    let levels = ReliefShading(of: relief, in: atlas, viewport: viewport, cells: cells).levels
    #expect(levels.first == 2)
    #expect(levels.last == -2)
    let far = Viewport(
      center: atlas.projection.project(Coordinate(longitude: 60, latitude: 39)), metresPerDot: 1500, size: cells.dots)
    #expect(Set(ReliefShading(of: relief, in: atlas, viewport: far, cells: cells).levels) == [0])
  }
}
