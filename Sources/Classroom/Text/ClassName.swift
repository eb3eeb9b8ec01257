/// The name of a class: 1 to 32 ASCII letters, digits, `_` and `-`. It becomes the name of a folder, so nothing else
/// is allowed.
public struct ClassName: Hashable, Sendable, CustomStringConvertible {
  /// The name itself.
  public let text: String

  /// Makes a name of a text; nil for a text that is not allowed as a name.
  public init?(_ text: String) {
    guard (1...32).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  public var description: String { text }

  static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
