/// The name of a panel as it goes over the wire. Which panels a class shares, and under which names, each panel's
/// declaration says; a name that the receiver does not know stands for no panel.
public struct ClassPanel: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name: at most 16 bytes of ASCII.
  public let rawValue: String

  /// Makes a name of any text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a name that the program gives.
  public init(stringLiteral: String) { rawValue = stringLiteral }

  /// No panel is open.
  public static let none: ClassPanel = "none"
}
