/// A writer of rows: what stands before the first one, each row, and what stands after the last one.
protocol RowWriter {
  /// Makes a writer for rows of columns with these names.
  init(names: [String])
  /// Adds what stands before the first row.
  func addHead(to text: inout String)
  /// Adds a row.
  func add(_ row: [Value], to text: inout String)
  /// Adds what stands after the last row; nothing in most formats.
  func addFoot(to text: inout String)
}

extension RowWriter {
  func addFoot(to text: inout String) {}

  /// The bytes after which a piece is handed on. A file of any length takes no more memory than this.
  private static var piece: Int { 1 << 16 }

  /// Writes rows in pieces.
  static func write(_ rows: Rows, to sink: (String) -> Void) {
    let writer = Self(names: rows.names)
    var text = ""
    writer.addHead(to: &text)
    rows.forEach { row in
      writer.add(row, to: &text)
      guard text.utf8.count > piece else { return }
      sink(text)
      text = ""
    }
    writer.addFoot(to: &text)
    sink(text)
  }
}
