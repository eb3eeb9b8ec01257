import Basics

/// A text table: columns are as wide as their widest cell, and numbers stand on the right.
struct TextTable {
  var header: [String]
  /// Whether the cells of each column stand on the right.
  var sides: [Bool]
  var rows: [[String]] = []

  var text: String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { cellWidth(of: $0[column]) }.max() ?? 0 }
    var result = ""
    for row in all {
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cellWidth(of: cell))
        line += (sides[column] ? gap + cell : cell + gap) + "  "
      }
      while line.last == " " { line.removeLast() }
      result += line + "\n"
    }
    return result
  }
}
