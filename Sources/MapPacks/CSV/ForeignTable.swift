/// A table that is no pack's, with columns known by name: rules, facts.
package struct ForeignTable {
  /// A row: its fields in the order of the columns asked for, empty where the file does without one.
  package struct Row {
    package let line: Int
    package let fields: [String]
  }

  /// The rows.
  package let rows: [Row]

  /// Reads a file of at most 64 MiB. Throws what is wrong with it, with the file's path.
  ///
  /// - Parameter columns: the names, those that must be there first, and how many must.
  package init(_ path: String, columns: [StaticString], required: Int) throws(PackProblems) {
    let log = ProblemLog()
    var rows: [Row] = []
    if let file = PackFile(foreign: path, limit: PackLimits.fileBytes, log) {
      let names = columns.map { FieldName(stringLiteral: $0) }
      let table = CSVTable(
        file,
        columns: names.enumerated().map { number, name in
          number < required ? PackColumn.must(name, .text) : PackColumn.may(name, .text)
        })
      table.rows { row in rows.append(Row(line: row.line, fields: names.map { row[$0].string })) }
    }
    self.rows = rows
    if !log.isEmpty { throw PackProblems(problems: log.sorted()) }
  }
}
