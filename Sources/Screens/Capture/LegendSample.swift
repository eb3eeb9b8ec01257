import Basics
import Chronicle
import Geometry

/// Rows of a legend with a sample of what the map draws, a bar and a value.
struct LegendSample {
  let appearance: Appearance
  let style: MapStyle
  /// The cells of a row.
  let width: Int

  /// The cells of the longest bar.
  private static let bar = 5

  /// The cells of a number of square kilometres.
  private static let number = 6

  /// A heading with the unit of the values below it at the right end.
  func heading(_ words: String, unit: String) -> PanelBlock {
    let space = String(repeating: " ", count: max(1, width - cellWidth(of: words) - cellWidth(of: unit)))
    return .runs([PanelRun(Phrase(words), .strong), PanelRun(drawn: space + unit, .dim)])
  }

  /// A ground with its days, a bar for its part of the largest, and its value at the right end. For the ear there are
  /// words and value alone.
  func row(_ ground: Ground, _ name: Phrase, _ area: SquareKilometres, share: Double) -> [PanelBlock] {
    let value = area > .zero ? grouped(max(1, Int(area.value.rounded()))) : "-"
    let room = max(0, width - 3 - Self.number)
    let wanted = appearance.shown(name)
    // Words go before the bar, which then has what is left of its room.
    let bar = min(Self.bar, max(0, room - 2 - cellWidth(of: wanted)))
    let words = truncated(wanted, to: room, mark: appearance.text("…"))
    // A bar stands apart from the words before it.
    let start = max(room - Self.bar, cellWidth(of: words) + 1)
    let length = share > 0 ? max(1, Int((share * Double(Self.bar)).rounded())) : 0
    let drawnBar = String(repeating: String(appearance.pick("▆", "#")), count: min(bar, length))
    func gap(_ count: Int) -> PanelRun { PanelRun(drawn: String(repeating: " ", count: max(0, count)), .text) }
    return [
      .shown([
        .runs(
          style.sample(ground, cells: 2) + [
            PanelRun(" \(words)"), gap(start - cellWidth(of: words)), PanelRun(drawn: drawnBar, .spark),
            gap(width - 3 - cellWidth(of: value) - start - min(bar, length)),
            PanelRun(drawn: value, .strong),
          ])
      ]),
      .told(area > .zero ? "\(name): \(.area(area))" : "\(name): none"),
    ]
  }

  /// A line of the map.
  func line(_ line: LineKind, _ words: String) -> PanelBlock {
    let cell = style.line(line, bits: 0x12, on: .panel)
    let sample = String(repeating: String(cell.glyph), count: 2)
    return .meaning([PanelRun(drawn: sample, .line(line), on: cell.ink.ground)], words)
  }
}
