import Basics
import Chronicle

/// A line of a panel: runs of text in different inks.
struct PanelLine: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var mark: Mark
    /// The ground that the run shows, for samples of the legend; nil for text.
    var ground: Ground?
    /// The light on that ground's slope, -2 to 2.
    var shade: Int8 = 0
  }
  var runs: [Run]

  init(_ text: String = "", _ mark: Mark = .text) { runs = [Run(text: text, mark: mark, ground: nil)] }
  init(runs: [Run]) { self.runs = runs }

  static let blank = PanelLine()
  /// A line that separates what had happened by the day shown from what came later.
  static func later(than day: Day) -> PanelLine { PanelLine("-- after \(day.short) --", .notice) }
  static func heading(_ text: String) -> PanelLine { PanelLine(text, .strong) }

  /// A text broken into as many lines as it needs.
  static func paragraph(_ text: String, width: Int, _ mark: Mark = .text) -> [PanelLine] {
    wrapped(text, to: width).map { PanelLine($0, mark) }
  }

  /// A label on the left, a value at the right end.
  static func row(_ label: String, _ value: String, width: Int, _ mark: Mark = .text) -> PanelLine {
    let room = width - cellWidth(of: value) - 1
    let shown = truncated(label, to: room, mark: "")
    let gap = String(repeating: " ", count: max(1, width - cellWidth(of: shown) - cellWidth(of: value)))
    return PanelLine(runs: [
      Run(text: shown, mark: .dim, ground: nil), Run(text: gap + value, mark: mark, ground: nil),
    ])
  }
}

/// Draws the lines of a panel, scrolled, with a note if more lines lie below.
struct PanelText {
  var title: String
  var lines: [PanelLine]
  var appearance: Appearance
  /// For a list: the lines of each row, so that the chosen row can be marked and kept visible.
  var rows: [Range<Int>] = []

  func draw(into frame: inout Frame, at rect: CellRect, scroll: Int, chosen: Int) {
    frame.fill(rect, with: Cell(" ", Ink(.text, on: .panel)))
    guard rect.size.rows > 1, rect.size.columns > 4 else { return }
    let edge = appearance.pick("│", "|")
    for row in rect.rows { frame.set(Cell(edge, Ink(.dim, on: .panel)), column: rect.column, row: row) }
    let left = rect.column + 2
    let width = rect.size.columns - 3
    frame.put(appearance.text(title), column: left, row: rect.row, ink: Ink(.key, on: .panel), limit: width)
    let room = rect.size.rows - 1
    let chosenLines = rows.indices.contains(chosen) ? rows[chosen] : 0..<0
    let wanted = rows.isEmpty ? scroll : chosenLines.lowerBound - max(0, (room - chosenLines.count) / 2)
    let first = max(0, min(wanted, lines.count - room))
    let isCut = first + room < lines.count && rows.isEmpty
    for (offset, line) in lines.dropFirst(first).prefix(isCut ? room - 1 : room).enumerated() {
      let isChosen = chosenLines.contains(first + offset)
      let ground: Ground = isChosen ? .chosen : .panel
      let row = rect.row + 1 + offset
      if isChosen {
        frame.fill(
          CellRect(column: left - 1, row: row, columns: width + 2, rows: 1), with: Cell(" ", Ink(.text, on: ground)))
        if first + offset == chosenLines.lowerBound {
          frame.put(">", column: left - 1, row: row, ink: Ink(.key, on: ground))
        }
      }
      var column = left
      for run in line.runs {
        column = frame.put(
          appearance.text(run.text), column: column, row: row,
          ink: Ink(run.mark, on: run.ground ?? ground, shade: run.shade),
          limit: max(0, left + width - column))
      }
    }
    if isCut {
      frame.put(
        "\(lines.count - first - room + 1) more: Ctrl-D", column: left, row: rect.row + room,
        ink: Ink(.dim, on: .panel), limit: width)
    }
  }
}
