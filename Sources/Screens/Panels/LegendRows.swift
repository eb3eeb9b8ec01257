import Basics
import Chronicle
import Geometry

/// Makes the rows of the legend, each with a sample and its meaning.
struct LegendRows: Hashable, Sendable {
  let style: MapStyle

  func sample(_ ground: Ground, name: Phrase, value: Phrase) -> PanelBlock {
    let cells = (0..<4).map { style.fill(ground, column: $0, row: 0) }
    let glyphs = String(String.UnicodeScalarView(cells.map(\.glyph)))
    return .sample([PanelRun(drawn: glyphs, cells[0].ink.mark, on: ground)], name, value: value)
  }

  func line(_ line: LineKind, _ words: String) -> PanelBlock {
    let cell = style.line(line, bits: 0x12, on: .panel)
    let sample = String(repeating: String(cell.glyph), count: 4)
    return .meaning([PanelRun(drawn: sample, .line(line), on: cell.ink.ground)], words, line.row.layer)
  }

  /// The sample of events: the signs of four kinds.
  var events: [PanelRun] {
    [EventCategory.battle, .strike, .diplomacy, .humanitarian].map {
      PanelRun(drawn: String(style.glyph($0)), .category($0))
    }
  }

  /// The row for relief: slopes from shadow to light, or the glyph that stands for a slope.
  var relief: PanelBlock {
    let ground = Ground.beyond(.first)
    let samples = (0..<4).map { column -> PanelRun in
      let cell = style.fill(ground, shade: [-2, -1, 1, 2][column], column: column, row: 0)
      return PanelRun(drawn: String(cell.glyph), .pattern, on: ground, shade: cell.ink.shade)
    }
    return .meaning(samples, style.hasShadesOfColor ? "relief, lit from the NW" : "steep ground", .relief)
  }
}
