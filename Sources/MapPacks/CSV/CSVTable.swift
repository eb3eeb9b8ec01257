import Chronicle
import Geometry

/// A record of a CSV table, read field by field in the order of the header.
struct CSVRow {
  fileprivate(set) var scanner: CSVScanner
  let file: PackFile
  let columns: [String]
  private var position = 0

  fileprivate init(scanner: CSVScanner, file: PackFile, columns: [String]) {
    self.scanner = scanner
    self.file = file
    self.columns = columns
  }

  fileprivate mutating func advance() -> Bool {
    position = 0
    return scanner.next()
  }

  /// The next field.
  mutating func next() -> Field {
    let piece = scanner.pieces[position]
    defer { position += 1 }
    return Field(
      file: file, offset: piece.start, name: columns[position], bytes: scanner.value(of: piece))
  }

  /// The next four fields: a name in four languages, the English one required.
  mutating func names() -> Names {
    Names(
      english: next().properName(), azerbaijani: next().optionalName(), armenian: next().optionalName(),
      russian: next().optionalName())
  }

  /// The next two fields, longitude and latitude: whether either is given, and the point if both are good.
  mutating func givenCoordinate() -> (isGiven: Bool, coordinate: Coordinate?) {
    let longitude = next(), latitude = next()
    if longitude.isEmpty, latitude.isEmpty { return (false, nil) }
    if longitude.isEmpty || latitude.isEmpty {
      longitude.report(.onlyOneOf(longitude.name, latitude.name))
      return (true, nil)
    }
    let x = longitude.longitude(), y = latitude.latitude()
    guard let x, let y else { return (true, nil) }
    return (true, Coordinate(longitude: x, latitude: y))
  }

  /// Reports a fault of the record as a whole.
  func report(_ fault: PackFault) { file.report(fault, at: scanner.recordStart) }
}

/// Reads a CSV file record by record.
///
/// - Returns: whether the header and all records could be cut. Records that could not are reported and left out.
func readTable(_ file: PackFile, columns: [String], _ body: (inout CSVRow) -> Void) -> Bool {
  var row = CSVRow(scanner: CSVScanner(file), file: file, columns: columns)
  guard row.advance() else {
    file.report(.noHeader(expected: columns), at: file.start)
    return false
  }
  guard hasHeader(row.scanner, file, columns) else { return false }
  var isSound = true
  while row.advance() {
    let pieces = row.scanner.pieces
    if !row.scanner.isSound {
      isSound = false
    } else if pieces.count == columns.count {
      body(&row)
    } else {
      let isBlank = pieces.count == 1 && pieces[0].start == pieces[0].end
      row.report(isBlank ? .emptyLine : .fieldCount(pieces.count, expected: columns.count))
      isSound = false
    }
  }
  return isSound
}

private func hasHeader(_ scanner: CSVScanner, _ file: PackFile, _ columns: [String]) -> Bool {
  guard scanner.isSound else { return false }
  let found = scanner.pieces.map { String(decoding: scanner.value(of: $0), as: UTF8.self) }
  if found == columns { return true }
  let unknown = found.filter { !columns.contains($0) }
  let missing = columns.filter { !found.contains($0) }
  for name in unknown.prefix(columns.count) {
    file.report(.unknownColumn(name, allowed: columns), at: scanner.recordStart)
  }
  for name in missing { file.report(.missingColumn(name), at: scanner.recordStart) }
  if unknown.isEmpty, missing.isEmpty {
    file.report(.columnsOutOfOrder(expected: columns), at: scanner.recordStart)
  }
  return false
}
