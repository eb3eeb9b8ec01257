import Basics
import Chronicle

/// The legend in one line, for screens without room for a column of it: the grounds of the day with their shares, then
/// the scale.
struct KeyLine {
  let legend: LegendPanel
  let style: MapStyle

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    let appearance = legend.model.appearance
    let bar = ScaleBar(
      kilometresPerColumn: legend.model.viewport(in: legend.atlas).kilometresPerColumn, appearance: appearance
    ).text(columns: 8)
    let room = rect.size.columns - 2
    let entries = legend.entries.filter { $0.share != nil || $0.area > .zero }
    let names = entries.map { appearance.text(appearance.shown($0.name)) }
    let figures = entries.map { appearance.text(appearance.shown($0.figure)) }
    // Names are cut alike, and only where not all of them fit.
    let fixed = figures.reduce(0) { $0 + cellWidth(of: $1) + Self.sample + 2 } + Self.gap * max(0, entries.count - 1)
    let longest = names.map(cellWidth).max() ?? 0
    let most = (2...max(2, longest)).reversed().first { limit in
      names.reduce(fixed) { $0 + min(limit, cellWidth(of: $1)) } <= room
    }
    var column = rect.column + 1
    for (number, entry) in entries.enumerated() {
      let name = truncated(names[number], to: most ?? 2, mark: appearance.text("…"))
      guard column + Self.sample + 2 + cellWidth(of: name + figures[number]) < rect.columns.upperBound else { break }
      for offset in 0..<Self.sample {
        frame.set(style.fill(entry.ground, column: offset, row: 0), column: column + offset, row: rect.row)
      }
      column = frame.put(name, column: column + Self.sample + 1, row: rect.row, ink: Ink(.text, on: .panel))
      column = frame.put(figures[number], column: column + 1, row: rect.row, ink: Ink(.strong, on: .panel)) + Self.gap
    }
    let first = rect.columns.upperBound - 1 - cellWidth(of: bar)
    if first >= column { frame.put(bar, column: first, row: rect.row, ink: Ink(.text, on: .panel)) }
  }

  /// The cells of a sample, and those between two entries.
  private static let sample = 2, gap = 2
}
