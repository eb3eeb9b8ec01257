import Basics
import Chronicle
import Geometry

/// Makes the rows of the legend, each with a sample and its meaning.
struct LegendRows: Hashable, Sendable {
  let style: MapStyle

  func sample(_ ground: Ground, name: Phrase, value: Phrase) -> PanelBlock {
    style.sample(ground, name: name, value: value)
  }

  func line(_ line: LineKind, _ words: String) -> PanelBlock {
    let cell = style.line(line, bits: 0x12, on: .panel)
    let sample = String(repeating: String(cell.glyph), count: 4)
    return .meaning([PanelRun(drawn: sample, .line(line), on: cell.ink.ground)], words, line.row.layer)
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
