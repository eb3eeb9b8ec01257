/// The name of a class: 1 to 32 letters, digits, `_` and `-` of ASCII. It is a folder's name, so nothing else may be one.
public struct ClassName: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil for a text that is no name.
  public init?(_ text: String) {
    guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  public var description: String { text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
