/// The columns of a report in their order, from which rows, records and tables for reading are made.
struct Columns<Row> {
  let all: [Column<Row>]

  init(_ all: [Column<Row>]) { self.all = all }

  /// Rows of these columns, made one by one.
  ///
  /// - Parameter each: hands each row to the function that it is given.
  func rows(each: @escaping ((Row) -> Void) -> Void) -> Rows {
    rows(before: []) { take in each { take($0, nil) } }
  }

  /// Rows of these columns that end in fields of others, which many rows share.
  ///
  /// - Parameters:
  ///   - others: the names of the columns behind these.
  ///   - each: hands each row to the function that it is given, with its other fields.
  func rows(before others: [String], each: @escaping ((Row, RowEnding?) -> Void) -> Void) -> Rows {
    let columns = all.filter { $0.nameInRows != nil }
    return Rows(names: namesInRows + others) { take in
      // One array for all rows: a table of a million lines would else make as many.
      var fields = [Value](repeating: .empty, count: columns.count)
      each { row, ending in
        for number in columns.indices { fields[number] = columns[number].value(row) ?? .empty }
        take(fields, ending)
      }
    }
  }

  /// The names of the columns in rows.
  var namesInRows: [String] { all.compactMap(\.nameInRows) }

  /// The fields of a row.
  func fields(of row: Row) -> [Value] {
    var fields: [Value] = []
    fields.reserveCapacity(all.count)
    for column in all where column.nameInRows != nil { fields.append(column.value(row) ?? .empty) }
    return fields
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
  /// Hands the fields of each row to the function that it is given, the last of them apart where other rows share them.
  let forEach: (_ take: ([Value], RowEnding?) -> Void) -> Void

  init(names: [String], forEach: @escaping (_ take: ([Value], RowEnding?) -> Void) -> Void) {
    self.names = names
    self.forEach = forEach
  }
}
