/// Cuts what arrives on a line into messages, and never keeps more than one of the longest.
public struct LineBuffer: Sendable {
  private var rest: [UInt8] = []

  /// The other end sent a message over the limit: nothing it sends can be trusted.
  public struct Overflow: Error, Hashable, Sendable {}

  public init() {}

  /// The lines that are complete now, without their line feeds.
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
