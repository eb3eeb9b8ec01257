/// A seat in a class: what answers belong to. A follower keeps it when his line breaks, so that he is not counted twice.
///
/// It is 1 to 32 letters, digits, `-` or `_`, and means something only together with the account that it comes from.
public struct ClassSeat: Hashable, Sendable, CustomStringConvertible {
  /// The seat as it stands in messages.
  public let text: String

  /// The most bytes of a seat.
  public static let limit = 32

  /// Reads a seat; nil for a text that is none.
  public init?(_ text: String) {
    guard ClassName(text) != nil, text.utf8.count <= Self.limit else { return nil }
    self.text = text
  }

  /// A seat that nobody else has.
  public static var new: ClassSeat {
    ClassSeat("r" + String(UInt64.random(in: 0 ... .max), radix: 36))!
  }

  public var description: String { text }
}
