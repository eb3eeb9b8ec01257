/// The columns of a report in their order, from which rows, records and tables for reading are made.
struct Columns<Row> {
  let all: [Column<Row>]

  init(_ all: [Column<Row>]) { self.all = all }

  /// Rows of these columns, made one by one.
  ///
  /// - Parameter each: hands each row to the function that it is given.
  func rows(each: @escaping ((Row) -> Void) -> Void) -> Rows {
    let columns = all.filter { $0.nameInRows != nil }
    return Rows(names: columns.compactMap(\.nameInRows)) { take in
      each { row in take(columns.map { $0.value(row) ?? .empty }) }
    }
  }

  func rows(_ rows: some Sequence<Row>) -> Rows { self.rows { rows.forEach($0) } }

  /// A row as a record.
  func record(_ row: Row) -> Value {
    .record(
      all.compactMap { column in
        column.nameInRecords.flatMap { name in column.value(row).map { (name, $0) } }
      })
  }

  func records(_ rows: some Sequence<Row>) -> Value { .list(rows.map(record)) }

  /// Rows as a table for reading.
  func table(_ rows: some Sequence<Row>) -> String {
    let looks = all.compactMap(\.look)
    return TextTable(
      header: looks.map(\.heading), sides: looks.map { $0.side == .right },
      rows: rows.map { row in looks.map { $0.text(row) } }
    ).text
  }

  /// The same columns for rows that have a part with them: in rows as they are, with a suffix to their names, in
  /// records as one member that is a record of its own. Where the part is missing, the fields are empty.
  func nested<Whole>(
    _ name: String, suffix: String = "", in part: @escaping (Whole) -> Row?
  ) -> Columns<Whole> {
    let fields = all.compactMap { column in
      column.nameInRows.map { name in
        Column<Whole>(name + suffix) { part($0).flatMap(column.value) }.onlyInRows
      }
    }
    return Columns<Whole>(fields + [Column<Whole>(name) { part($0).map(record) ?? .empty }.onlyInRecords])
  }
}

/// The rows of a report for formats that have a line for each: the columns' names, and the fields of each row in turn.
///
/// Rows are made one by one, so that a long series never is in memory as a whole.
public struct Rows {
  let names: [String]
  /// Hands the fields of each row to the function that it is given.
  let forEach: (_ take: ([Value]) -> Void) -> Void

  init(names: [String], forEach: @escaping (_ take: ([Value]) -> Void) -> Void) {
    self.names = names
    self.forEach = forEach
  }
}
