import Screens

@testable import Curses

/// The bytes that a terminal of xterm's kind needs for the cells that changed, by the reckoning of Benchmarks/frames.py:
/// each its character, each change of ink its sequence, each gap the shorter of a move and of writing its cells again.
enum NeededBytes {
  private struct Shown: Equatable {
    var glyph: Unicode.Scalar
    var style: CellStyle
    var length: Int { glyph == Cell.continuation ? 0 : String(glyph).utf8.count }
  }

  static func count(from before: Frame, to after: Frame, style: (Ink) -> CellStyle) -> Int {
    var total = 0
    var ink = CellStyle.plain
    var place = (column: 1, row: after.size.rows - 1)
    func shown(_ frame: Frame, _ column: Int, _ row: Int) -> Shown {
      let cell = frame[column, row]
      return Shown(glyph: cell.glyph, style: style(cell.ink))
    }
    for row in 0..<after.size.rows {
      for column in 0..<after.size.columns {
        let cell = shown(after, column, row)
        guard cell != shown(before, column, row), cell.glyph != Cell.continuation else { continue }
        if place != (column, row) {
          var move = "\u{1B}[\(row + 1);\(column + 1)H".utf8.count
          if place.row == row, place.column < column {
            move = min(move, "\u{1B}[\(column - place.column)C".utf8.count, "\u{1B}[\(column + 1)G".utf8.count)
            let gap = (place.column..<column).map { shown(after, $0, row) }
            if gap.allSatisfy({ $0.style == ink }) { move = min(move, gap.reduce(0) { $0 + $1.length }) }
          } else if column == place.column {
            move = min(move, "\u{1B}[\(row + 1)d".utf8.count)
          } else if column == 0 {
            move = min(move, 1 + max(0, row - place.row))
          }
          total += move
        }
        total += change(ink, cell.style)
        ink = cell.style
        total += cell.length
        let isWide = column + 1 < after.size.columns && after[column + 1, row].glyph == Cell.continuation
        place = (column + (isWide ? 2 : 1), row)
      }
    }
    guard total > 0 else { return 0 }
    return total + (ink == .plain ? 0 : 3) + "\u{1B}[\(after.size.rows);2H".utf8.count
  }

  static func change(_ old: CellStyle, _ new: CellStyle) -> Int {
    if old == new { return 0 }
    if new == .plain { return 3 }
    var old = old
    var codes: [String] = []
    if !new.attributes.isSuperset(of: old.attributes) {
      codes.append("0")
      old = .plain
    }
    codes += Attributes.all.filter { new.attributes.contains($0) && !old.attributes.contains($0) }.map { _ in "1" }
    if new.colors.fore != old.colors.fore { codes.append(color(new.colors.fore, 30)) }
    if new.colors.back != old.colors.back { codes.append(color(new.colors.back, 40)) }
    return 3 + codes.joined(separator: ";").utf8.count
  }

  private static func color(_ number: Int, _ base: Int) -> String {
    if number < 0 { return "\(base + 9)" }
    if number < 8 { return "\(base + number)" }
    return number < 16 ? "\(base + 52 + number)" : "\(base + 8);5;\(number)"
  }
}
