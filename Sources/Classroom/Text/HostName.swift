/// The name of a host of a class: 1 to 64 ASCII letters, digits, `.`, `_` and `-`.
public struct HostName: Hashable, Sendable, CustomStringConvertible {
  /// The name itself.
  public let text: String

  /// The most bytes of a name.
  public static let limit = 64

  /// Makes a name of a text; nil for a text that is not allowed as a name.
  public init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...Self.limit).contains(text.utf8.count), words.allSatisfy({ $0.isEmpty || Self.isName($0) }),
      words.contains(where: { !$0.isEmpty })
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  private static func isName(_ bytes: Substring.UTF8View) -> Bool { bytes.allSatisfy(ClassName.isAllowed) }
}
