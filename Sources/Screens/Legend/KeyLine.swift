import Basics
import Chronicle

/// The legend in one line, for screens without room for a column of it: the grounds of the day with their shares, then
/// the scale.
struct KeyLine {
  let legend: LegendPanel
  let style: MapStyle

  /// A part of the line: the grounds that it explains, by samples, and what they are.
  private struct Item {
    var grounds: [Ground]
    var name, figure: String
    /// The cells that it takes beside its name.
    var fixed: Int { grounds.count * KeyLine.sample + 2 + cellWidth(of: figure) }
  }

  func draw(into frame: inout Frame, at rect: CellRect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    let (items, most) = items(in: rect.size.columns - 2)
    var column = rect.column + 1
    for item in items {
      let name = truncated(item.name, to: most, mark: legend.model.appearance.text("…"))
      guard column + item.fixed + cellWidth(of: name) < rect.columns.upperBound else { break }
      for ground in item.grounds {
        for offset in 0..<Self.sample {
          frame.set(style.fill(ground, column: offset, row: 0), column: column + offset, row: rect.row)
        }
        column += Self.sample
      }
      column = frame.put(name, column: column + 1, row: rect.row, ink: Ink(.text, on: .panel))
      column = frame.put(item.figure, column: column + 1, row: rect.row, ink: Ink(.strong, on: .panel)) + Self.gap
    }
    let bar = ScaleBar(
      kilometresPerColumn: legend.model.viewport(in: legend.atlas).kilometresPerColumn,
      appearance: legend.model.appearance
    ).text(columns: 8)
    let first = rect.columns.upperBound - 1 - cellWidth(of: bar)
    if first >= column { frame.put(bar, column: first, row: rect.row, ink: Ink(.text, on: .panel)) }
  }

  /// The items and the most cells that a name may have. Where not all of them fit, the grounds of a holder share his name
  /// and a share; then what has no share is left out; then names are cut alike.
  private func items(in room: Int) -> (items: [Item], most: Int) {
    let entries = legend.entries.filter { $0.share != nil || $0.area > .zero }
    let single = entries.map { Item(grounds: [$0.ground], name: text($0.name), figure: text($0.figure)) }
    let longest = single.map { cellWidth(of: $0.name) }.max() ?? 0
    if nameWidth(of: single, in: room) >= longest { return (single, longest) }
    var items = joined(entries)
    // Who is which colour comes first: his name is whole before anything else is told.
    let whole = items.filter { $0.figure.hasSuffix("%") }.map { cellWidth(of: $0.name) }.max() ?? Self.least
    while nameWidth(of: items, in: room) < whole, let last = items.last, !last.figure.hasSuffix("%") {
      items.removeLast()
    }
    return (items, nameWidth(of: items, in: room))
  }

  /// The items with one for each holder, whose share is the sum of his grounds' shares; what has no share comes last.
  private func joined(_ entries: [LegendEntry]) -> [Item] {
    let shared = entries.filter { $0.share != nil }
    let holders = distinct(shared.compactMap(\.holder))
    let items = holders.map { holder in
      let own = shared.filter { $0.holder == holder }
      return Item(
        grounds: own.map(\.ground), name: text("\(.name(legend.atlas[holder].names))"),
        figure: text("\(.share(own.reduce(0) { $0 + ($1.share ?? 0) }))"))
    }
    return items
      + entries.filter { $0.share == nil }.map {
        Item(grounds: [$0.ground], name: text($0.name), figure: text($0.figure))
      }
  }

  private func text(_ phrase: Phrase) -> String { legend.model.appearance.text(legend.model.appearance.shown(phrase)) }

  /// The most cells that a name may have for all items to fit: at least 2.
  private func nameWidth(of items: [Item], in room: Int) -> Int {
    let fixed = items.reduce(0) { $0 + $1.fixed } + Self.gap * max(0, items.count - 1)
    let widths = items.map { cellWidth(of: $0.name) }
    let longest = max(2, widths.max() ?? 0)
    return (2...longest).reversed().first { most in widths.reduce(fixed) { $0 + min(most, $1) } <= room } ?? 2
  }

  /// The cells of a sample, those between two items, and the fewest of a name that says anything.
  private static let sample = 2, gap = 2, least = 6
}
