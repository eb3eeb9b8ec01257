import Chronicle
import Geometry

/// A record of a CSV table. Its fields are read by the names of their columns: `row["due"].optionalDay()`.
struct CSVRow {
  private(set) var scanner: CSVScanner
  private let file: PackFile
  /// The names of the table's columns, and where each stands in the record; -1 for one that the file does without.
  private let names: [FieldName]
  private let places: [Int]
  /// The number of fields that the record must have.
  let fieldCount: Int
  /// The column after the one read last: nearly always that is the next one to be read, and no name is looked for.
  private var expected = 0

  init(_ scanner: CSVScanner, _ file: PackFile, _ columns: [PackColumn], _ header: CSVHeader) {
    self.scanner = scanner
    self.file = file
    names = columns.map(\.name)
    places = header.places.map { $0 ?? -1 }
    fieldCount = header.fieldCount
  }

  /// Goes on to the next record; false at the end of the file.
  mutating func advance() -> Bool {
    expected = 0
    return scanner.next()
  }

  /// The field of a column, empty where the file does without it. Traps for a column that the table does not have.
  subscript(name: FieldName) -> Field {
    mutating get {
      if expected == names.count || names[expected] != name { expected = names.firstIndex(of: name)! }
      let place = places[expected]
      expected += 1
      guard place >= 0 else {
        let start = scanner.recordStart
        return Field(file: file, offset: start, key: name, bytes: file.slice(start..<start))
      }
      let piece = scanner.pieces[place]
      return Field(file: file, offset: piece.start, key: name, bytes: scanner.value(of: piece))
    }
  }

  /// A name in four languages, the English one required.
  mutating func recordNames() -> Names {
    Names(
      english: self["name_en"].properName(), azerbaijani: self["name_az"].optionalName(),
      armenian: self["name_hy"].optionalName(), russian: self["name_ru"].optionalName())
  }

  /// Longitude and latitude: whether either is given, and the point if both are good.
  mutating func givenCoordinate() -> (isGiven: Bool, coordinate: Coordinate?) {
    let longitude = self["longitude"], latitude = self["latitude"]
    if longitude.isEmpty, latitude.isEmpty { return (false, nil) }
    if longitude.isEmpty || latitude.isEmpty {
      longitude.report(.onlyOneOf(longitude.name, latitude.name))
      return (true, nil)
    }
    let x = longitude.longitude(), y = latitude.latitude()
    guard let x, let y else { return (true, nil) }
    return (true, Coordinate(longitude: x, latitude: y))
  }

  /// The line on which the record begins.
  var line: Int { file.line(at: scanner.recordStart) }

  /// Reports a fault of the record as a whole.
  func report(_ fault: PackFault) { file.report(fault, at: scanner.recordStart) }
}
