/// Cuts the bytes that arrive on a line into messages. It never holds more than the longest message allowed.
public struct LineBuffer: Sendable {
  private var rest: [UInt8] = []

  /// The other end sent a message over the limit. The line should be closed: nothing more on it can be trusted.
  public struct Overflow: Error, Hashable, Sendable {}

  /// Makes an empty buffer.
  public init() {}

  /// Adds bytes and returns the lines that are complete now, without their line feeds. Throws `Overflow` for a line of
  /// more than 4096 bytes, its line feed included.
  public mutating func take(_ bytes: some Collection<UInt8>) throws(Overflow) -> [[UInt8]] {
    rest += bytes
    var lines: [[UInt8]] = []
    var start = 0
    while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
      guard end - start < MessageFields.limit else { throw Overflow() }
      lines.append(Array(rest[start..<end]))
      start = end + 1
    }
    rest.removeFirst(start)
    guard rest.count < MessageFields.limit else { throw Overflow() }
    return lines
  }
}
