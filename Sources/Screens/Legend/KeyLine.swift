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
    // What has no share is left out where names would be cut to nothing.
    var entries = legend.entries.filter { $0.share != nil || $0.area > .zero }
    while nameWidth(of: entries, in: room) < 6, let last = entries.lastIndex(where: { $0.share == nil }) {
      entries.remove(at: last)
    }
    let most = nameWidth(of: entries, in: room)
    let names = entries.map(name), figures = entries.map(figure)
    var column = rect.column + 1
    for (number, entry) in entries.enumerated() {
      let name = truncated(names[number], to: most, mark: appearance.text("…"))
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

  private func name(_ entry: LegendEntry) -> String { text(entry.name) }
  private func figure(_ entry: LegendEntry) -> String { text(entry.figure) }
  private func text(_ phrase: Phrase) -> String { legend.model.appearance.text(legend.model.appearance.shown(phrase)) }

  /// The most cells that a name may have for all entries to fit, all names being cut alike: at least 2.
  private func nameWidth(of entries: [LegendEntry], in room: Int) -> Int {
    let fixed =
      entries.reduce(0) { $0 + cellWidth(of: figure($1)) + Self.sample + 2 } + Self.gap * max(0, entries.count - 1)
    let widths = entries.map { cellWidth(of: name($0)) }
    let longest = max(2, widths.max() ?? 0)
    return (2...longest).reversed().first { most in widths.reduce(fixed) { $0 + min(most, $1) } <= room } ?? 2
  }

  /// The cells of a sample, and those between two entries.
  private static let sample = 2, gap = 2
}
