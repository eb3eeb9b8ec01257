extension Console {
  /// The longest line of input that is read, in bytes.
  static let longestLine = 4096

  /// Calls `body` with each line of standard input, nil for one that is too long, and its number from 1. Returns nil,
  /// or the reason why reading ended early.
  static func forEachInputLine(_ body: (String?, Int) -> Void) -> String? {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var number = 0
    // Input without line ends must not fill the memory. One byte more than allowed is kept: it marks a line as too
    // long.
    func keep(_ part: ArraySlice<UInt8>) { rest += part.prefix(max(0, longestLine + 1 - rest.count)) }
    func hand(_ line: ArraySlice<UInt8>) {
      number += 1
      body(line.count <= longestLine ? String(decoding: line, as: UTF8.self) : nil, number)
    }
    while true {
      let count: Int
      do { count = try readInput(into: &buffer) } catch { return error.words }
      if count == 0 { break }
      var start = 0
      while let end = buffer[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        keep(buffer[start..<end])
        hand(rest[...])
        rest.removeAll(keepingCapacity: true)
        start = end + 1
      }
      keep(buffer[start..<count])
    }
    if !rest.isEmpty { hand(rest[...]) }
    return nil
  }
}
