import Basics
import Screens

/// The text that turns one frame on a terminal of the xterm family into the next of the same size.
///
/// It holds no question to the terminal: a recording is played on terminals that nobody asked.
struct FrameChange {
  var old: Frame?
  var new: Frame
  var palette: Palette

  /// The text; empty where the frames are equal. Without an old frame the screen is cleared first.
  var text: String {
    var result = String.UnicodeScalarView()
    if old == nil { result.add("\u{1B}[0m\u{1B}[2J") }
    for row in 0..<new.size.rows { addChanges(of: row, to: &result) }
    return String(result)
  }

  private func addChanges(of row: Int, to result: inout String.UnicodeScalarView) {
    var column = 0
    while let start = (column..<new.size.columns).first(where: { isChanged($0, row) }) {
      let end = (start..<new.size.columns).first { !isChanged($0, row) } ?? new.size.columns
      add(from: start, to: end, row, to: &result)
      column = end
    }
  }

  /// Adds a run of cells. A run of a wide character's second half begins with the first.
  private func add(from start: Int, to end: Int, _ row: Int, to result: inout String.UnicodeScalarView) {
    let first = new[start, row].glyph == Cell.continuation ? max(0, start - 1) : start
    result.add("\u{1B}[\(row + 1);\(first + 1)H")
    result.add(new.colored(row: row, columns: first..<end, by: palette))
  }

  private func isChanged(_ column: Int, _ row: Int) -> Bool { old.map { $0[column, row] != new[column, row] } ?? true }
}
