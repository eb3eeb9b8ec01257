import Basics
import Chronicle

/// A lane of a chart of days: its name, and rows of cells with a cell for each column of the days.
struct Lane: Hashable, Sendable {
  /// Words beside a row of the lane, or in front of it where there is no margin.
  struct Label: Hashable, Sendable {
    var text: String
    var mark: Mark = .dim
  }
  /// The words beside the lane, from its first row on.
  var labels: [Label]
  var rows: [CellRow]
  /// Whether the day shown is marked over what is drawn, not only where nothing is.
  var isCrossed = false
}

/// Lanes on one axis of days, above and below its line.
struct DayChart: Sendable {
  let axis: DayAxis
  var above: [Lane]
  var below: [Lane] = []

  /// The chart in rows of cells.
  func rows(_ appearance: Appearance) -> [CellRow] {
    let line = appearance.pick("│", "|")
    return above.flatMap { set($0, line) } + [axis.ruler(appearance), axis.dates(appearance)]
      + below.flatMap { set($0, nil) }
  }

  /// A lane with its words and the line of the day shown, which is drawn above the axis only: it ends at the pointer.
  private func set(_ lane: Lane, _ line: Unicode.Scalar?) -> [CellRow] {
    let isBeside = axis.margin > 0
    let count = isBeside ? max(lane.rows.count, lane.labels.count) : lane.rows.count
    let head = isBeside || lane.labels.isEmpty ? [] : [heading(lane.labels)]
    return head
      + (0..<count).map { number in
        var row = CellRow(width: axis.width)
        if number < lane.rows.count { row.put(lane.rows[number], at: axis.margin, columns: axis.drawn) }
        if let line { mark(&row, line, isCrossed: lane.isCrossed) }
        if isBeside, number < lane.labels.count {
          let label = lane.labels[number]
          row.put(truncated(label.text, to: axis.margin - 1, mark: ""), at: 0, label.mark)
        }
        return row
      }
  }

  /// The words of a lane in a row of their own.
  private func heading(_ labels: [Lane.Label]) -> CellRow {
    var row = CellRow(width: axis.width)
    var column = 0
    for label in labels { column = row.put(label.text, at: column, label.mark) + 1 }
    return row
  }

  private func mark(_ row: inout CellRow, _ line: Unicode.Scalar, isCrossed: Bool) {
    let column = axis.margin + axis.scale.column(of: axis.day)
    guard column < row.width, isCrossed || row.isBlank(column) else { return }
    row[column] = Cell(line, Ink(.sliderDay, on: row[column].ink.ground))
  }
}
