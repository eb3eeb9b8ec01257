import Screens

/// A table of text: columns as wide as their widest cell, numbers to the right.
struct TextTable {
  var header: [String]
  /// Columns that are set to the right.
  var numeric: Set<Int> = []
  var rows: [[String]] = []

  var text: String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { cellWidth(of: $0[column]) }.max() ?? 0 }
    var result = ""
    for row in all {
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cellWidth(of: cell))
        line += (numeric.contains(column) ? gap + cell : cell + gap) + "  "
      }
      while line.last == " " { line.removeLast() }
      result += line + "\n"
    }
    return result
  }
}
