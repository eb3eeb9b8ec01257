import Chronicle
import Geometry

/// Draws the cursor on the map: its cell between brackets, and short lines that lead the eye to it.
struct CursorMark {
  let marks: PlaceMarks
  let cell: CellPosition

  /// The first and the last cell of the lines to the sides, and of those up and down, counted from the cursor.
  private static let across = 4...6, down = 2...3

  func draw(into frame: inout Frame, at map: CellRect) {
    let appearance = marks.model.appearance
    let level = String(appearance.pick("─", "-")), upright = String(appearance.pick("│", "|"))
    func write(_ text: String, _ across: Int, _ down: Int) {
      let (column, row) = (map.column + cell.column + across, map.row + cell.row + down)
      // The lines lead through nothing that is read.
      guard map.contains(column: column, row: row), !frame[column, row].ink.mark.isRead else { return }
      marks.write(
        text, column: cell.column + across, row: cell.row + down, mark: .placeName, into: &frame, at: map)
    }
    for step in Self.across {
      write(level, step, 0)
      write(level, -step, 0)
    }
    for step in Self.down {
      write(upright, 0, step)
      write(upright, 0, -step)
    }
    for (step, sign) in [(-1, "["), (0, "+"), (1, "]")] {
      let (column, row) = (map.column + cell.column + step, map.row + cell.row)
      guard map.contains(column: column, row: row) else { continue }
      frame.put(sign, column: column, row: row, ink: Ink(.key, on: .panel))
    }
  }
}

extension Mark {
  /// Whether it belongs to a name or to the mark of a place.
  var isRead: Bool {
    switch self {
    case .placeName, .place, .chosenPlace: true
    case .text, .dim, .strong, .key, .notice, .line, .pattern, .activity, .category, .own, .ground, .spark, .sparkToday,
      .slider,
      .sliderDay, .sliderTick:
      false
    }
  }
}
