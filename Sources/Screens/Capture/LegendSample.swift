import Basics
import Chronicle

/// Rows of a legend with a sample of what the map draws, a bar and a value.
struct LegendSample {
  let appearance: Appearance
  let style: MapStyle
  /// The cells of a row.
  let width: Int

  /// The cells of the longest bar.
  private static let bar = 5

  /// A ground with its days, a bar for its part of the largest, and its value at the right end. For the ear there are
  /// words and value alone.
  func row(_ ground: Ground, _ name: Phrase, value: Phrase, share: Double) -> [PanelBlock] {
    let cells = (0..<2).map { style.fill(ground, column: $0, row: 0) }
    let sample = String(String.UnicodeScalarView(cells.map(\.glyph)))
    let value = (shown: appearance.shown(value), told: value)
    let room = max(0, width - 3 - cellWidth(of: value.shown) - 1)
    let bar = room >= 18 ? Self.bar : 0
    let words = truncated(appearance.shown(name), to: room - bar, mark: appearance.text("…"))
    let length = share > 0 ? max(1, Int((share * Double(Self.bar)).rounded())) : 0
    let drawnBar = String(repeating: String(appearance.pick("▆", "#")), count: min(bar, length))
    func gap(_ count: Int) -> PanelRun { PanelRun(drawn: String(repeating: " ", count: max(0, count)), .text) }
    return [
      .shown([
        .runs([
          PanelRun(drawn: sample, cells[0].ink.mark, on: cells[0].ink.ground), PanelRun(" \(words)"),
          gap(room - bar - cellWidth(of: words)), PanelRun(drawn: drawnBar, .spark),
          gap(bar - min(bar, length) + 1), PanelRun(value.told, .strong),
        ])
      ]),
      .told("\(name): \(value.told)"),
    ]
  }

  /// A line, in the look that another has.
  func line(_ line: LineKind, shownAs other: LineKind, _ words: String) -> PanelBlock {
    let cell = style.line(line, bits: 0x12, on: .panel)
    let sample = String(repeating: String(cell.glyph), count: 2)
    return .meaning([PanelRun(drawn: sample + "   ", .line(other), on: cell.ink.ground)], words)
  }
}
