extension Console {
  /// The longest line of input that is read, in bytes.
  static let longestLine = 4096

  /// Calls `body` with each line of standard input, nil for one that is too long, and its number from 1. LF, CR LF and
  /// CR end a line. Returns nil, or the reason why reading ended early.
  static func forEachInputLine(_ body: (String?, Int) -> Void) -> String? {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var number = 0
    // Whether the line before ended with a CR, so that a LF at its start belongs to that end.
    var endedWithReturn = false
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
      if endedWithReturn, buffer[0] == newline { start = 1 }
      endedWithReturn = false
      while let end = buffer[start..<count].firstIndex(where: { $0 == newline || $0 == carriageReturn }) {
        keep(buffer[start..<end])
        hand(rest[...])
        rest.removeAll(keepingCapacity: true)
        start = end + 1
        guard buffer[end] == carriageReturn else { continue }
        if start == count { endedWithReturn = true } else if buffer[start] == newline { start += 1 }
      }
      keep(buffer[start..<count])
    }
    if !rest.isEmpty { hand(rest[...]) }
    return nil
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
