import Chronicle
import TestSupport
import Testing

@testable import Screens

/// Days that are stepped through leave on the screen what a drawing of it from nothing has, whatever is open or hidden:
/// the legend, the map and the bars keep what a step does not change.
@Suite struct SteppedScreensTests {
  private static let steps: [Key] = [.character("l"), .character("h")]

  @Test(arguments: [
    CellSize(columns: 80, rows: 24), CellSize(columns: 120, rows: 40), CellSize(columns: 200, rows: 60),
  ])
  func aSteppedScreenIsTheOneDrawnAnew(size: CellSize) {
    let atlas = Bundled.atlas
    for seed in 1...trials(8) {
      var random = Seeded(size.columns + seed)
      let glyphs = GlyphSet.allCases.randomElement(using: &random)!
      let color = [ColorDepth.never, .sixteen, .indexed, .truecolor].randomElement(using: &random)!
      var model = Model(
        size: size, day: atlas.days.lowerBound + random.number(0...65),
        appearance: Appearance(
          glyphs: glyphs, color: color, language: Language.allCases.randomElement(using: &random)!))
      var renderer = Renderer(atlas: atlas)
      for _ in 0..<14 {
        let isStep = random.number(0...3) > 0
        let key =
          isStep ? Self.steps.randomElement(using: &random)! : ScreenLawsTests.keys.randomElement(using: &random)!
        _ = model.apply(.key(key), in: atlas)
        #expect(renderer.frame(of: model) == frame(of: model, in: atlas))
      }
    }
  }

  /// A line that was drawn before looks as one that is drawn now: in a panel of its width, where its cells are copied, in
  /// wider and narrower ones, at the edge of the screen, and with letters that take two cells.
  @Test(arguments: GlyphSet.allCases, Language.allCases)
  func keptLinesLookAsOthers(glyphs: GlyphSet, language: Language) {
    let atlas = Bundled.atlas
    let appearance = Appearance(glyphs: glyphs, language: language)
    let model = Model(
      size: CellSize(columns: 120, rows: 40), day: atlas.days.lowerBound + 30, appearance: appearance)
    let still = LegendStill(of: atlas, key: .init(model, in: atlas, width: 37))
    let wide = PanelLine(runs: [.init(text: "漢字 in a line", mark: .strong)]).drawn(appearance, width: 37)
    let blocks = still.borders + still.places + still.outside + still.covers + still.fates + still.end
    let kept = PanelPage(appearance, width: 37).lines(of: blocks) + [wide]
    #expect(kept.contains { $0.cells != nil })
    // ASCII has other letters for these.
    #expect(wide.cells == nil || glyphs == .ascii)
    let bare = kept.map { line in
      var bare = PanelLine(runs: line.runs)
      bare.layer = line.layer
      return bare
    }
    for (column, columns) in [(80, 40), (70, 45), (85, 30), (100, 40), (0, 40)] {
      let frames = [kept, bare].map { lines in
        var frame = Frame(size: model.size)
        frame.fill(CellRect(column: 0, row: 0, columns: 120, rows: 40), with: Cell("x", Ink(.text)))
        PanelContent(title: "Legend", blocks: [.kept(lines, of: [])]).draw(
          appearance, into: &frame, at: CellRect(column: column, row: 1, columns: columns, rows: 38), scroll: 2,
          chosen: 0)
        return frame
      }
      #expect(frames[0] == frames[1])
    }
  }
}
