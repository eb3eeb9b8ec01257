extension Console {
  /// The longest line of input that is read, in bytes.
  static let longestLine = 4096

  /// Calls `body` with the bytes of each line of standard input, nil for one that is too long, and its number from 1.
  /// LF, CR LF and CR end a line. Returns nil, or the reason why reading ended early. A line is not copied, but where a
  /// read has cut it.
  static func forEachInputLine(_ body: (UnsafeBufferPointer<UInt8>?, Int) -> Void) -> String? {
    // What came of a line whose end has not come yet.
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var number = 0
    // Whether the line before ended with a CR, so that a LF at its start belongs to that end.
    var endedWithReturn = false
    // Input without line ends must not fill the memory. One byte more than allowed is kept: it marks a line as too
    // long.
    func keep(_ part: UnsafeBufferPointer<UInt8>) { rest += part.prefix(max(0, longestLine + 1 - rest.count)) }
    func hand(_ line: UnsafeBufferPointer<UInt8>) {
      number += 1
      body(line.count <= longestLine ? line : nil, number)
    }
    func handOn(_ bytes: UnsafeBufferPointer<UInt8>) {
      var start = endedWithReturn && bytes[0] == newline ? 1 : 0
      endedWithReturn = false
      while let end = bytes[start...].firstIndex(where: { $0 == newline || $0 == carriageReturn }) {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if rest.isEmpty {
          hand(part)
        } else {
          keep(part)
          rest.withUnsafeBufferPointer(hand)
          rest.removeAll(keepingCapacity: true)
        }
        start = end + 1
        guard bytes[end] == carriageReturn else { continue }
        if start == bytes.count { endedWithReturn = true } else if bytes[start] == newline { start += 1 }
      }
      keep(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    while true {
      let count: Int
      do { count = try readInput(into: &buffer) } catch { return error.words }
      if count == 0 { break }
      buffer.withUnsafeBufferPointer { handOn(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
    if !rest.isEmpty { rest.withUnsafeBufferPointer(hand) }
    return nil
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
