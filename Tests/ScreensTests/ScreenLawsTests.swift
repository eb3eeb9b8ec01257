import Chronicle
import TestSupport
import Testing

@testable import Screens

/// Laws that hold whatever is typed, broken with seeds.
@Suite struct ScreenLawsTests {
  static let atlas = Bundled.atlas
  /// All keys that do anything, the digits of numbers among them.
  static let keys: [Key] =
    KeyMap.rows.flatMap(\.keys.named) + "0123456789".unicodeScalars.map { Key.character($0) }

  static func input(_ generator: inout Seeded) -> Input {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      .resize(
        CellSize(columns: .random(in: 0...200, using: &generator), rows: .random(in: 0...70, using: &generator)))
    case 1, 2: .tick
    case 3:
      .mouse(
        MouseAction.allCases.randomElement(using: &generator)!,
        column: .random(in: -2...210, using: &generator), row: .random(in: -2...80, using: &generator))
    default: .key(keys.randomElement(using: &generator)!)
    }
  }

  @Test(arguments: 1...8) func noInputLeavesTheDayRangeOrTheModelsSize(seed: Int) {
    var generator = Seeded(seed)
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Self.atlas.days.lowerBound)
    var renderer = Renderer(atlas: Self.atlas)
    for _ in 0..<100 {
      _ = model.apply(Self.input(&generator), in: Self.atlas)
      #expect(Self.atlas.days.contains(model.day))
      let drawn = renderer.frame(of: model)
      #expect(drawn.size == model.size)
      #expect(drawn.cells.count == model.size.columns * model.size.rows)
      if let cursor = drawn.cursor {
        #expect(cursor.column >= 0 && cursor.column < max(1, model.size.columns))
        #expect(cursor.row >= 0 && cursor.row < max(1, model.size.rows))
      }
    }
  }

  @Test(arguments: 1...6) func whatWasDrawnBeforeDoesNotShow(seed: Int) {
    var generator = Seeded(seed * 77)
    var model = Model(size: CellSize(columns: 100, rows: 30), day: Self.atlas.days.lowerBound)
    var renderer = Renderer(atlas: Self.atlas)
    for _ in 0..<25 {
      _ = model.apply(Self.input(&generator), in: Self.atlas)
      #expect(renderer.frame(of: model) == frame(of: model, in: Self.atlas))
    }
  }

  @Test(arguments: 1...16) func asciiStaysAscii(seed: Int) {
    var generator = Seeded(seed * 991)
    var model = Model(
      size: CellSize(columns: .random(in: 20...130, using: &generator), rows: .random(in: 5...45, using: &generator)),
      day: Self.atlas.days.lowerBound + .random(in: 0...65, using: &generator),
      appearance: Appearance(
        glyphs: .ascii, color: .never, language: Language.allCases.randomElement(using: &generator)!))
    let keys: [Key] = Self.keys.filter { $0 != .character("c") && $0 != .character("C") }
    for _ in 0..<12 { _ = model.apply(.key(keys.randomElement(using: &generator)!), in: Self.atlas) }
    let drawn = frame(of: model, in: Self.atlas)
    for cell in drawn.cells { #expect(cell.glyph.isASCII && cell.glyph.value >= 0x20) }
  }
}
