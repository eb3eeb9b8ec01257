import Chronicle
import Geometry

/// Finds the place of a plate beside the cursor.
struct PlateRoom {
  /// The cell of the cursor on the map.
  let cell: CellPosition
  let map: CellRect

  /// The rectangle on the screen that hides the least of the zone, and among equal ones is nearest to the cursor. The cursor
  /// and its lines stay free. Nil where there is no room.
  func rect(for size: CellSize, in frame: Frame) -> CellRect? {
    guard size.columns <= map.size.columns, size.rows <= map.size.rows else { return nil }
    var best: (rect: CellRect, cost: Int)?
    for rect in candidates(for: size) where !coversCursor(rect) {
      let cost = hidden(by: rect, in: frame) + 2 * distance(of: rect)
      if cost < best?.cost ?? .max { best = (rect, cost) }
    }
    return best?.rect
  }

  /// Beside the cursor, above and below it, and at the edges of the map.
  private func candidates(for size: CellSize) -> [CellRect] {
    let (columns, rows) = (map.size.columns - size.columns, map.size.rows - size.rows)
    let across = [cell.column + 4, cell.column - 3 - size.columns, cell.column - size.columns / 2, 0, columns]
    let down = [cell.row + 2, cell.row - 1 - size.rows, cell.row - size.rows / 2, 0, rows]
    return down.flatMap { row in
      across.map { column in
        CellRect(
          column: map.column + min(max(0, column), columns), row: map.row + min(max(0, row), rows),
          columns: size.columns, rows: size.rows)
      }
    }
  }

  private func coversCursor(_ rect: CellRect) -> Bool {
    let (column, row) = (map.column + cell.column, map.row + cell.row)
    return rect.columns.overlaps((column - 3)..<(column + 4)) && rect.rows.overlaps((row - 1)..<(row + 2))
  }

  private func hidden(by rect: CellRect, in frame: Frame) -> Int {
    var count = 0
    for row in rect.rows {
      for column in rect.columns {
        switch frame[column, row].ink.ground {
        case .zone, .faded, .open, .unmapped, .dated, .undated, .capture: count += 1
        case .bare, .bar, .panel, .chosen, .now, .plate, .beyond, .water, .offMap: break
        }
      }
    }
    return count
  }

  /// The cells between the cursor and the nearest edge of a rectangle.
  private func distance(of rect: CellRect) -> Int {
    let (column, row) = (map.column + cell.column, map.row + cell.row)
    let across = max(0, rect.columns.lowerBound - column, column - rect.columns.upperBound)
    return across + 2 * max(0, rect.rows.lowerBound - row, row - rect.rows.upperBound)
  }
}
