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

  /// Writes rows in pieces. A file of any length takes no more memory than one.
  static func write(_ rows: Rows, to sink: (String) -> Void) {
    let writer = Self(names: rows.names)
    withoutActuallyEscaping(sink) { sink in
      var pieces = Pieces(sink: sink)
      writer.addHead(to: &pieces.text)
      rows.forEach { row in
        writer.add(row, to: &pieces.text)
        pieces.handOn()
      }
      writer.addFoot(to: &pieces.text)
      pieces.finish()
    }
  }
}
