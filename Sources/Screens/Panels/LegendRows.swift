import Basics
import Chronicle
import Geometry

/// Makes the rows of the legend, each with a sample and its meaning.
struct LegendRows: Hashable, Sendable {
  let appearance: Appearance
  let style: MapStyle
  let width: Int

  func sample(_ ground: Ground, name: String, value: String) -> PanelLine {
    var glyphs = String.UnicodeScalarView()
    for column in 0..<4 {
      glyphs.append(style.fill(ground, column: column, row: 0).glyph)
    }
    let room = width - 5 - cellWidth(of: value) - 1
    let shown = truncated(name, to: room, mark: appearance.text("…"))
    let gap = String(repeating: " ", count: max(1, width - 5 - cellWidth(of: shown) - cellWidth(of: value)))
    return PanelLine(runs: [
      .init(text: String(glyphs), mark: .pattern, ground: ground),
      .init(text: " " + shown, mark: .text, ground: nil),
      .init(text: gap + value, mark: .strong, ground: nil),
    ])
  }

  func line(_ mark: Mark, _ words: String) -> PanelLine {
    let cell = style.line(mark, bits: 0x12, on: .panel)
    var runs: [PanelLine.Run] = [
      .init(text: String(repeating: String(cell.glyph), count: 4), mark: mark, ground: cell.ink.ground),
      .init(text: " " + words, mark: .text, ground: nil),
    ]
    if let layer = mark.layer { runs.append(digit(layer, after: 5 + cellWidth(of: words))) }
    return PanelLine(runs: runs)
  }

  /// The keys that show or hide a layer, at the right edge.
  func digit(_ layer: MapLayer, after column: Int) -> PanelLine.Run {
    let keys = "x\(layer.rawValue)"
    let gap = width - column - keys.count
    return .init(text: gap > 0 ? String(repeating: " ", count: gap) + keys : "", mark: .key, ground: nil)
  }

  /// The row for relief: five slopes from shadow to light, or the glyph that stands for a slope.
  var relief: PanelLine {
    let words = style.hasShadesOfColor ? "relief, lit from the NW" : "steep ground"
    let ground = Ground.beyond(.first)
    let samples = (0..<4).map { column -> PanelLine.Run in
      let cell = style.fill(ground, shade: [-2, -1, 1, 2][column], column: column, row: 0)
      return .init(text: String(cell.glyph), mark: .pattern, ground: ground, shade: cell.ink.shade)
    }
    return PanelLine(
      runs: samples + [
        .init(text: " " + words, mark: .text, ground: nil), digit(.relief, after: 5 + cellWidth(of: words)),
      ])
  }
}
