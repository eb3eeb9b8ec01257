import Basics
import Chronicle

/// A lane of signs on the days on which something was said, lines for how long it was said, and dots where all are
/// silent.
struct SignLane: Sendable {
  struct Sign: Hashable, Sendable {
    var day: Day
    var glyph: Unicode.Scalar
    var mark: Mark
  }
  struct Line: Hashable, Sendable {
    var days: ClosedRange<Day>
    var glyph: Unicode.Scalar
    var mark: Mark
  }
  var signs: [Sign] = []
  /// Drawn in order, and below the signs.
  var lines: [Line] = []

  /// The lane on an axis. Days outside it are left out; of signs that share a column the last is shown.
  func row(on axis: DayAxis, _ appearance: Appearance) -> CellRow {
    var row = CellRow(width: axis.scale.width)
    let silent = Cell(appearance.pick("·", "."), Ink(.dim, on: .panel))
    for column in 0..<row.width { row[column] = silent }
    for line in lines {
      for column in axis.columns(of: line.days) { row[column] = Cell(line.glyph, Ink(line.mark, on: .panel)) }
    }
    for sign in signs where axis.scale.days.contains(sign.day) {
      row[axis.scale.column(of: sign.day)] = Cell(sign.glyph, Ink(sign.mark, on: .panel))
    }
    return row
  }
}
