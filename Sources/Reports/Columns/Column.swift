import Basics

/// A column of a report, declared once for all formats: its name, its value, and how a table for reading shows it.
///
///     Column("km2") { .number($0.area.value, decimals: 3) }.shown("km2", .right) { decimal($0.area.value, 1) }
///
/// The name heads the column in formats of rows and names the member in records. A table for reading leaves out a
/// column that does not say how it is shown.
struct Column<Row> {
  /// The name in rows; nil where rows leave it out.
  private(set) var nameInRows: String?
  /// The name in records; nil where records leave it out.
  private(set) var nameInRecords: String?
  /// How a table for reading shows it; nil where such a table leaves it out.
  private(set) var look: Look?
  /// Its value. A record has no member where this is nil, and a row has an empty field.
  let value: (Row) -> Value?

  /// How a table for reading shows a column.
  struct Look {
    var heading: String
    var side: Side
    var text: (Row) -> String
  }

  /// The side on which a cell's text stands: numbers stand on the right.
  enum Side { case left, right }

  /// Declares a column of rows and records.
  ///
  /// - Parameter nameInRecords: another name for the member of a record.
  init(_ name: String, inRecords nameInRecords: String? = nil, value: @escaping (Row) -> Value?) {
    nameInRows = name
    self.nameInRecords = nameInRecords ?? name
    self.value = value
  }

  /// Declares a column that is only for reading.
  init(shown heading: String, _ side: Side = .left, text: @escaping (Row) -> String) {
    value = { _ in nil }
    look = Look(heading: heading, side: side, text: text)
  }

  /// The same column, left out of records.
  var onlyInRows: Self {
    var column = self
    column.nameInRecords = nil
    return column
  }

  /// The same column, left out of rows.
  var onlyInRecords: Self {
    var column = self
    column.nameInRows = nil
    return column
  }

  /// The same column, shown in tables for reading.
  func shown(_ heading: String, _ side: Side = .left, text: @escaping (Row) -> String) -> Self {
    var column = self
    column.look = Look(heading: heading, side: side, text: text)
    return column
  }
}
