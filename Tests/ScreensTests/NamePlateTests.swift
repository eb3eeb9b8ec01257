import Chronicle
import TestSupport
import Testing

@testable import Screens

/// A word has one ink, and reads on every ground that it stands on.
@Suite struct NamePlateTests {
  @Test(arguments: Theme.allCases, [ColorDepth.truecolor, .indexed, .sixteen])
  func everyNameReads(theme: Theme, depth: ColorDepth) {
    let palette = Palette(depth: depth, theme: theme)
    let appearance = Appearance(color: depth, theme: theme)
    var failures: [String] = []
    var plates = 0
    for (columns, rows) in [(80, 24), (120, 40)] {
      var renderer = Renderer(atlas: Bundled.atlas)
      for day in GoldenScreenTests.days {
        let model = Model(size: CellSize(columns: columns, rows: rows), day: Day(day)!, appearance: appearance)
        let frame = renderer.frame(of: model)
        let map = Layout(of: model).map
        for row in map.rows {
          var word: TerminalColor?
          for column in map.columns {
            let cell = frame[column, row]
            // A leader has an ink of its own.
            guard cell.ink.mark == .placeName, cell.glyph.properties.isAlphabetic else {
              word = nil
              continue
            }
            let look = palette.look(of: cell.ink)
            if word ?? look.fore != look.fore { failures.append("\(day) \(columns): \(column), \(row) changes ink") }
            word = look.fore
            if cell.ink.ground == .plate { plates += 1 }
            guard depth != .sixteen else { continue }
            let contrast = ScreenColors.light(of: look.fore, standard: 0).contrast(
              to: ScreenColors.light(of: look.back, standard: 0))
            if contrast < 4.5 { failures.append("\(day) \(columns): \(column), \(row) \(cell.ink.ground) \(contrast)") }
          }
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.prefix(12).joined(separator: "\n"))")
    #expect(plates > 0 || theme == .light)
  }
}
