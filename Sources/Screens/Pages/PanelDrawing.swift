import Basics
import Chronicle

extension PanelContent {
  /// Draws a panel, scrolled, with a note if more lines lie below.
  func draw(_ appearance: Appearance, into frame: inout Frame, at rect: CellRect, scroll: Int, chosen: Int) {
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    guard rect.size.rows > 1, rect.size.columns > 4 else { return }
    let edge = appearance.pick("│", "|")
    for row in rect.rows { frame.set(Cell(edge, Ink(.dim, on: .panel)), column: rect.column, row: row) }
    let left = rect.column + 2
    let width = rect.size.columns - 3
    frame.put(
      appearance.text(appearance.shown(title)), column: left, row: rect.row, ink: Ink(.key, on: .panel), limit: width)
    let (lines, rows) = set(on: PanelPage(appearance, width: width, measure: measure))
    let room = rect.size.rows - 1
    let chosenLines = rows.indices.contains(chosen) ? rows[chosen] : 0..<0
    let wanted = rows.isEmpty ? scroll : chosenLines.lowerBound - max(0, (room - chosenLines.count) / 2)
    let first = max(0, min(wanted, lines.count - room))
    let isCut = first + room < lines.count && rows.isEmpty
    for (offset, line) in lines.dropFirst(first).prefix(isCut ? room - 1 : room).enumerated() {
      let isChosen = chosenLines.contains(first + offset)
      let ground: Ground = isChosen ? .chosen : .panel
      let row = rect.row + 1 + offset
      if let target = target(of: line, number: first + offset, in: rows) {
        let place = CellRect(column: left - 1, row: row, columns: width + 2, rows: 1)
        frame.targets.append(PlacedTarget(target: target, rect: place))
      }
      if isChosen {
        frame.fill(
          CellRect(column: left - 1, row: row, columns: width + 2, rows: 1), with: Cell(" ", Ink(.text, on: ground)))
        if first + offset == chosenLines.lowerBound {
          frame.put(">", column: left - 1, row: row, ink: Ink(.key, on: ground))
        }
      }
      line.draw(appearance, into: &frame, from: left, to: left + width, row: row, on: ground)
    }
    if isCut {
      frame.put(
        "\(lines.count - first - room + 1) more: \(Command.scrollDown.key)", column: left, row: rect.row + room,
        ink: Ink(.dim, on: .panel), limit: width)
    }
  }

  /// What a click on a line chooses: a row of the list, or a layer.
  private func target(of line: PanelLine, number: Int, in rows: [Range<Int>]) -> MouseTarget? {
    if let layer = line.layer { return .layer(layer) }
    guard !rows.isEmpty else { return nil }
    let row = rows.partitioningIndex { $0.upperBound > number }
    return row < rows.count && rows[row].contains(number) ? .row(row) : nil
  }

  /// All lines, and for a list those of each row.
  func set(on page: PanelPage) -> (lines: [PanelLine], rows: [Range<Int>]) {
    guard !rows.isEmpty else { return (page.lines(of: blocks), []) }
    var lines: [PanelLine] = []
    let ranges = rows.map { row in
      let first = lines.count
      lines += page.lines(of: row)
      return first..<lines.count
    }
    return (lines, ranges)
  }
}

extension PanelLine {
  /// Draws the line's runs, cut at a column.
  func draw(
    _ appearance: Appearance, into frame: inout Frame, from left: Int, to end: Int, row: Int, on ground: Ground = .panel
  ) {
    var column = left
    for run in runs {
      column = frame.put(
        appearance.text(run.text), column: column, row: row,
        ink: Ink(run.mark, on: run.ground ?? ground, shade: run.shade), limit: max(0, end - column))
    }
  }
}
