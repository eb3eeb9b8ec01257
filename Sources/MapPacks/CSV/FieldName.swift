/// The name of a column or a key. It is always written in the program, so that no field counts references to its name.
struct FieldName: ExpressibleByStringLiteral, Equatable, Sendable, CustomStringConvertible {
  private let text: StaticString

  init(stringLiteral text: StaticString) { self.text = text }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) }
  var description: String { text.description }

  /// The same words of a program are nearly always the same bytes in memory.
  static func == (one: FieldName, other: FieldName) -> Bool {
    let (a, b) = (one.bytes, other.bytes)
    return a.count == b.count && (a.baseAddress == b.baseAddress || a.elementsEqual(b))
  }

  func isWritten(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.count == bytes.count && text.elementsEqual(bytes) }
}
