/// Where the columns of a table stand in one file. They may stand in any order, and optional ones may be left out.
struct CSVHeader {
  /// The place of each column of the table in the file's records; nil for one that the file does without.
  let places: [Int?]
  /// The number of fields of a record.
  let fieldCount: Int

  /// Finds the columns in a header; nil for one with a fault, which is reported.
  init?(_ names: [UnsafeBufferPointer<UInt8>], of columns: [PackColumn], _ report: (PackFault) -> Void) {
    var places = [Int?](repeating: nil, count: columns.count)
    var unknown: [String] = []
    var double: [String] = []
    for (place, name) in names.enumerated() {
      guard let number = columns.firstIndex(where: { $0.name.isWritten(name) }) else {
        unknown.append(String(decoding: name, as: UTF8.self))
        continue
      }
      if places[number] == nil { places[number] = place } else { double.append(columns[number].name.description) }
    }
    let missing = columns.indices.filter { places[$0] == nil && !columns[$0].isOptional }
    // A line of commas has thousands of columns without a name: a few tell enough.
    for name in unknown.prefix(columns.count) { report(.unknownColumn(name, allowed: columns.map(\.name.description))) }
    for name in double.prefix(columns.count) { report(.columnTwice(name)) }
    for number in missing { report(.missingColumn(columns[number].name.description)) }
    guard unknown.isEmpty, double.isEmpty, missing.isEmpty else { return nil }
    self.places = places
    fieldCount = names.count
  }
}
