import Basics
import Chronicle

extension PanelContent {
  /// Draws a panel, with its position where more lines lie above or below.
  ///
  /// - Parameters:
  ///   - scroll: the first line shown, as far as there are so many. A list is scrolled to its chosen row.
  ///   - isOpen: whether the reader opened it, so that keys go through it.
  func draw(
    _ appearance: Appearance, into frame: inout Frame, at rect: CellRect, scroll: Int, chosen: Int, isOpen: Bool = true
  ) {
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    guard rect.size.rows > 1, rect.size.columns > 4 else { return }
    // At the left edge of the screen there is nothing to divide from.
    if rect.column > 0 {
      let edge = appearance.pick("│", "|")
      for row in rect.rows { frame.set(Cell(edge, Ink(.dim, on: .panel)), column: rect.column, row: row) }
    }
    let page = PanelPage(appearance, width: rect.size.columns - 3, measure: measure)
    let foot = foot(on: page, rows: rect.size.rows - 1)
    let (lines, rows) = foot == nil ? set(on: page) : (page.lines(of: unpinned), [])
    let room = rect.size.rows - 1 - (foot.map { $0.count + 1 } ?? 0)
    let window = PanelWindow(
      lines: lines.count, rows: rows, part: part, room: room, scroll: scroll, chosen: chosen, isOpen: isOpen)
    if let foot {
      let rule = PanelLine(window.rule(appearance, width: page.width), .dim)
      for (offset, line) in ([rule] + foot).enumerated() {
        line.drawInPanel(appearance, into: &frame, at: rect, row: rect.row + 1 + room + offset, chosen: nil)
      }
    }
    drawTitle(appearance, window, into: &frame, at: rect)
    for (offset, line) in lines.dropFirst(window.first).prefix(window.count).enumerated() {
      if let target = target(of: line, number: window.first + offset, in: rows) {
        let place = CellRect(
          column: rect.column + 1, row: rect.row + 1 + offset, columns: rect.size.columns - 1, rows: 1)
        frame.targets.append(PlacedTarget(target: target, rect: place))
      }
      line.drawInPanel(
        appearance, into: &frame, at: rect, row: rect.row + 1 + offset,
        chosen: window.chosen.contains(window.first + offset) ? window.chosen.lowerBound == window.first + offset : nil)
    }
    if isOpen {
      window.drawBar(appearance, into: &frame, at: rect)
    } else if window.isCut {
      frame.put(
        window.more(in: page.width), column: rect.column + 2, row: rect.row + window.room, ink: Ink(.dim, on: .panel),
        limit: page.width
      )
    }
  }

  /// How long the text is that scrolls, in so many rows, without what stays at the bottom.
  func extent(on page: PanelPage, rows room: Int) -> PanelExtent {
    let foot = foot(on: page, rows: room)
    let (lines, rows) = foot == nil ? set(on: page) : (page.lines(of: unpinned), [])
    return PanelExtent(lines: lines.count, room: room - (foot.map { $0.count + 1 } ?? 0), rows: rows, part: part)
  }

  /// The lines that stay at the bottom, below a rule; nil where all blocks have room, or no line would be left for the
  /// others.
  private func foot(on page: PanelPage, rows: Int) -> [PanelLine]? {
    guard let pinned, page.lines(of: blocks).count > rows else { return nil }
    let foot = page.lines(of: blocks[pinned])
    return foot.count + 2 <= rows ? foot : nil
  }

  private var unpinned: [PanelBlock] {
    guard let pinned else { return blocks }
    return Array(blocks[..<pinned.lowerBound] + blocks[pinned.upperBound...])
  }

  private func drawTitle(
    _ appearance: Appearance, _ window: PanelWindow, into frame: inout Frame, at rect: CellRect
  ) {
    let width = rect.size.columns - 3
    let title = appearance.text(appearance.shown(title))
    let place = window.position(in: width - cellWidth(of: title) - 2)
    let room = place.isEmpty ? width : width - cellWidth(of: place) - 2
    frame.put(
      truncated(title, to: room, mark: appearance.text("…")), column: rect.column + 2, row: rect.row,
      ink: Ink(.key, on: .panel))
    frame.put(
      place, column: rect.column + 2 + width - cellWidth(of: place), row: rect.row, ink: Ink(.dim, on: .panel))
  }

  /// What a click on a line chooses: a row of the list, or a layer.
  private func target(of line: PanelLine, number: Int, in rows: [Range<Int>]) -> MouseTarget? {
    if let layer = line.layer { return .layer(layer) }
    guard !rows.isEmpty else { return nil }
    let row = rows.partitioningIndex { $0.upperBound > number }
    return row < rows.count && rows[row].contains(number) ? .row(row + (part?.first ?? 0)) : nil
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

/// The lines of a panel that are shown, and where they stand among all.
struct PanelWindow {
  let lines, room, first: Int
  /// The lines of the chosen row of a list.
  let chosen: Range<Int>
  /// The chosen row, counted from 1, and the number of rows; nil for a text.
  let row: (number: Int, of: Int)?
  let isOpen: Bool
  /// Whether the lines are only those of some rows of a list.
  private let isPart: Bool

  init(
    lines: Int, rows: [Range<Int>], part: ListPart? = nil, room: Int, scroll: Int, chosen number: Int, isOpen: Bool
  ) {
    (self.lines, self.room, self.isOpen) = (lines, room, isOpen)
    isPart = part != nil
    let chosen = number - (part?.first ?? 0)
    let isRow = rows.indices.contains(chosen)
    self.chosen = isRow ? rows[chosen] : 0..<0
    row = isRow ? (number + 1, part?.total ?? rows.count) : nil
    // The chosen row stands in the middle.
    let wanted = isRow ? rows[chosen].lowerBound - max(0, (room - rows[chosen].count) / 2) : scroll
    first = max(0, min(wanted, lines - room))
  }

  /// Whether lines lie below that no key of the panel brings up.
  var isCut: Bool { !isOpen && first + room < lines }
  /// The number of lines shown.
  var count: Int { isCut ? room - 1 : min(room, lines - first) }

  /// What is said of the lines below a panel that was not opened.
  func more(in width: Int) -> String {
    let more = "\(lines - room + 1) more lines"
    let forms = ["\(more); \(Command.legend.key) opens the legend", "\(more): \(Command.legend.key)"]
    return forms.first { cellWidth(of: $0) <= width } ?? forms[1]
  }

  /// The rule above what stays at the bottom, with how much of the text lies below: "── 7 more lines ────".
  func rule(_ appearance: Appearance, width: Int) -> String {
    let line = String(appearance.pick("─", "-")), below = lines - first - count
    let words = below > 0 ? "\(line)\(line) \(counted(below, "more line")) " : ""
    return words + String(repeating: line, count: max(0, width - cellWidth(of: words)))
  }

  /// The place in words, as long as there is room for: "lines 1-21 of 40", "1-21/40", "row 3 of 166"; empty where all is
  /// shown.
  func position(in width: Int) -> String {
    guard isOpen else { return "" }
    let forms =
      if let row {
        ["row \(row.number) of \(row.of)", "\(row.number)/\(row.of)"]
      } else if lines > room {
        ["lines \(first + 1)-\(first + count) of \(lines)", "\(first + 1)-\(first + count)/\(lines)"]
      } else {
        [String]()
      }
    return forms.first { cellWidth(of: $0) <= width } ?? forms.last ?? ""
  }

  /// Draws the bar at the right edge, which shows the part of the lines that is seen.
  func drawBar(_ appearance: Appearance, into frame: inout Frame, at rect: CellRect) {
    guard lines > room, room > 0 else { return }
    var from = first * room / lines, length = max(1, room * room / lines)
    // Of a part the lines say nothing about the whole: the chosen row does.
    if isPart, let row { (from, length) = ((row.number - 1) * room / max(1, row.of), 1) }
    for offset in 0..<room {
      let isThumb = offset >= from && offset < from + length
      let glyph = isThumb ? appearance.pick("█", "#") : appearance.pick("│", "|")
      frame.set(
        Cell(glyph, Ink(.dim, on: .panel)), column: rect.column + rect.size.columns - 1, row: rect.row + 1 + offset)
    }
  }
}

extension PanelLine {
  /// Draws a line of a panel.
  ///
  /// - Parameter chosen: whether it is the first of the chosen row; nil for a line of another row.
  fileprivate func drawInPanel(
    _ appearance: Appearance, into frame: inout Frame, at rect: CellRect, row: Int, chosen: Bool?
  ) {
    let left = rect.column + 2, width = rect.size.columns - 3
    if chosen == nil, let cells, cells.count == width {
      return frame.set(
        cells, width: width, first: 0, at: CellRect(column: left, row: row, columns: width, rows: 1))
    }
    let ground: Ground = chosen == nil ? .panel : .chosen
    if let isFirst = chosen {
      frame.fill(
        CellRect(column: left - 1, row: row, columns: width + 1, rows: 1), with: Cell(" ", Ink(.text, on: ground)))
      if isFirst { frame.put(">", column: left - 1, row: row, ink: Ink(.key, on: ground)) }
    }
    draw(appearance, into: &frame, from: left, to: left + width, row: row, on: ground)
  }

  /// Draws the line's runs, cut at a column.
  func draw(
    _ appearance: Appearance, into frame: inout Frame, from left: Int, to end: Int, row: Int, on ground: Ground = .panel
  ) {
    var column = left
    for run in runs {
      let first = column
      column = frame.put(
        appearance.text(run.text), column: column, row: row,
        ink: Ink(run.mark, on: run.ground ?? ground, shade: run.shade), limit: max(0, end - column))
      if let address = run.link { frame.link(first..<column, row: row, to: address) }
    }
  }
}
