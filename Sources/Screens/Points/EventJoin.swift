import Chronicle

/// The line that joins the chosen event on the map to its row in the list beside it.
///
/// The row is found where the panel was drawn: its cells have the ground of a chosen row.
struct EventJoin {
  let appearance: Appearance
  /// The cell of the event on the screen.
  let mark: CellPosition
  let map: CellRect

  func draw(into frame: inout Frame, panel: CellRect) {
    let edge = panel.column
    guard panel.column == map.column + map.size.columns,
      let row = panel.rows.first(where: { frame[edge + 1, $0].ink.ground == .chosen })
    else { return }
    // The line goes along the event's row, turns two cells before the panel, and ends at the list.
    let turn = edge - 3
    var start = mark.column + 1
    while start < turn, frame[start, mark.row].isOnPlate { start += 1 }
    guard start < turn else { return }
    for column in start..<turn { draw(level, column, mark.row, &frame) }
    let (upper, lower) = (min(row, mark.row), max(row, mark.row))
    for line in upper...lower where line != row && line != mark.row { draw(upright, turn, line, &frame) }
    draw(corner(atMark: true, rises: row < mark.row, isLevel: row == mark.row), turn, mark.row, &frame)
    if row != mark.row { draw(corner(atMark: false, rises: row < mark.row, isLevel: false), turn, row, &frame) }
    draw(level, turn + 1, row, &frame)
    draw(appearance.pick("▶", ">"), turn + 2, row, &frame)
  }

  private var level: Unicode.Scalar { appearance.pick("─", "-") }
  private var upright: Unicode.Scalar { appearance.pick("│", "|") }

  private func corner(atMark: Bool, rises: Bool, isLevel: Bool) -> Unicode.Scalar {
    if isLevel { return level }
    guard appearance.isUnicode else { return "+" }
    return switch (atMark, rises) {
    case (true, true): "┘"
    case (true, false): "┐"
    case (false, true): "┌"
    case (false, false): "└"
    }
  }

  private func draw(_ glyph: Unicode.Scalar, _ column: Int, _ row: Int, _ frame: inout Frame) {
    guard map.contains(column: column, row: row) else { return }
    let below = frame[column, row].ink
    frame.set(Cell(glyph, Ink(.strong, on: below.ground, shade: below.shade)), column: column, row: row)
  }
}

extension Cell {
  fileprivate var isOnPlate: Bool { ink.ground == .chosen || ink.ground == .panel }
}
