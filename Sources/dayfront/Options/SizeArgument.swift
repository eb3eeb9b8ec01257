import ArgumentParser
import Screens

/// A size on the command line: `120x40`.
struct SizeArgument: ExpressibleByArgument {
  var size: CellSize

  init(columns: Int, rows: Int) { size = CellSize(columns: columns, rows: rows) }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard !argument.contains("+"), parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
