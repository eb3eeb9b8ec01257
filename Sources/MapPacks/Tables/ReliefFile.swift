import Basics
import Chronicle
import Geometry

extension PackContents {
  func readRelief() {
    guard let file = open("relief.asc", isOptional: true) else { return }
    var words = GridWords(file)
    guard let columns = words.header("ncols")?.whole(in: 2...100_000, "from 2 to 100000"),
      let rows = words.header("nrows")?.whole(in: 2...100_000, "from 2 to 100000"),
      let west = words.header("xllcenter")?.longitude(), let south = words.header("yllcenter")?.latitude(),
      let step = words.header("cellsize")?.number(in: 1e-6...90, "from 0.000001 to 90"),
      let nothing = words.header("NODATA_value")?.whole(in: -32_768...32_767, "from -32768 to 32767")
    else { return }
    var heights: [Int16] = []
    heights.reserveCapacity(min(columns * rows, file.bytes.count / 2))
    while let word = words.nextRange() {
      let height = wholeNumber(in: file.slice(word))
      guard let height, let metres = Int16(exactly: height) else {
        let text = String(decoding: file.bytes[word].prefix(100), as: UTF8.self)
        let isWhole = height != nil
        return file.report(
          isWhole ? .outOfRange("height", text, allowed: "from -32768 to 32767") : .notWhole("height", text),
          at: word.lowerBound)
      }
      heights.append(height == nothing ? 0 : metres)  // ground without a height is drawn flat
    }
    guard heights.count == columns * rows else {
      return file.report(.gridValues(heights.count, expected: columns * rows), at: file.start)
    }
    relief = Relief(
      columns: columns, rows: rows, southWest: Coordinate(longitude: west, latitude: south), step: step,
      heights: heights)
  }
}

/// The words of an ESRI ASCII grid, split at white space.
private struct GridWords {
  private let file: PackFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  init(_ file: PackFile) {
    self.file = file
    bytes = file.bytes
    position = file.start
  }

  mutating func nextRange() -> Range<Int>? {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    let start = position
    while position < bytes.count, !isSpace(bytes[position]) { position += 1 }
    return position == start ? nil : start..<position
  }

  private mutating func next(name: String) -> Field? {
    nextRange().map { Field(file: file, offset: $0.lowerBound, name: name, bytes: file.slice($0)) }
  }

  /// The value after a header word, which may also be written in capitals.
  mutating func header(_ name: String) -> Field? {
    guard let word = next(name: name), word.string.lowercased() == name.lowercased(), let value = next(name: name)
    else {
      file.report(.gridHeader(expected: name), at: min(position, bytes.count))
      return nil
    }
    return value
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
