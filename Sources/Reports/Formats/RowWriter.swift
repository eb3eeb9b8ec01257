/// A writer of rows: what stands before the first one, each row, and what stands after the last one.
protocol RowWriter {
  /// Makes a writer for rows of columns with these names.
  init(names: [String])
  /// Adds what stands before the first row, in UTF-8 as all that a writer adds.
  func addHead(to bytes: inout [UInt8])
  /// Adds a row.
  func add(_ row: [Value], to bytes: inout [UInt8])
  /// Adds a row whose last fields other rows share.
  func add(_ row: [Value], _ ending: RowEnding, to bytes: inout [UInt8])
  /// Adds what stands after the last row; nothing in most formats.
  func addFoot(to bytes: inout [UInt8])
}

extension RowWriter {
  func addFoot(to bytes: inout [UInt8]) {}

  func add(_ row: [Value], _ ending: RowEnding, to bytes: inout [UInt8]) {
    guard case .fields(let fields) = ending.form else { preconditionFailure("another writer wrote these fields") }
    add(row + fields, to: &bytes)
  }

  /// Writes rows in pieces. A file of any length takes no more memory than one.
  static func write(_ rows: Rows, to sink: (String) -> Void) {
    let writer = Self(names: rows.names)
    // A row is put together as bytes: to add a sign to a long text takes as long as to add a field.
    var bytes: [UInt8] = []
    func finish() {
      sink(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
    }
    writer.addHead(to: &bytes)
    rows.forEach { row, ending in
      if let ending { writer.add(row, ending, to: &bytes) } else { writer.add(row, to: &bytes) }
      if bytes.count > Pieces.length { finish() }
    }
    writer.addFoot(to: &bytes)
    finish()
  }
}
