/// One CSV file of a pack, read record by record.
///
///     table.records { row in MethodSection(heading: row["heading"].text(), text: row["text"].text()) }
final class CSVTable {
  private let file: PackFile
  private let columns: [PackColumn]
  /// Whether the header and all records could be cut so far.
  private(set) var isSound = true

  init(_ file: PackFile, columns: [PackColumn]) {
    self.file = file
    self.columns = columns
  }

  /// Makes a record of each row. Rows that could not be cut are reported and left out.
  ///
  /// - Parameter leastBytes: the least number of bytes that a row takes, where memory is to be had beforehand.
  func records<Record>(leastBytes: Int? = nil, _ make: (inout CSVRow) -> Record) -> [Record] {
    var records: [Record] = []
    if let leastBytes { records.reserveCapacity(min(file.bytes.count / leastBytes, 1 << 16)) }
    rows { records.append(make(&$0)) }
    return records
  }

  /// Reports a fault of the table as a whole.
  func report(_ fault: PackFault) { file.report(fault, at: 0) }

  /// Looks at each row. Rows that could not be cut are reported and left out.
  func rows(_ body: (inout CSVRow) -> Void) {
    guard var row = firstRow() else {
      isSound = false
      return
    }
    while row.advance() {
      let pieces = row.scanner.pieces
      if !row.scanner.isSound {
        isSound = false
      } else if pieces.count == row.fieldCount {
        body(&row)
      } else {
        let isBlank = pieces.count == 1 && pieces[0].start == pieces[0].end
        row.report(isBlank ? .emptyLine : .fieldCount(pieces.count, expected: row.fieldCount))
        isSound = false
      }
    }
  }

  /// The row of the header, from which the others follow; nil where it has a fault.
  private func firstRow() -> CSVRow? {
    var scanner = CSVScanner(file)
    guard scanner.next() else {
      file.report(.noHeader(expected: columns.map(\.name.description)), at: file.start)
      return nil
    }
    guard scanner.isSound else { return nil }
    let header = CSVHeader(scanner.pieces.map(scanner.value), of: columns) { file.report($0, at: scanner.recordStart) }
    return header.map { CSVRow(scanner, file, columns, $0) }
  }
}
