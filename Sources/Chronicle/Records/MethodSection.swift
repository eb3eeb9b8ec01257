/// A section of the page that says how the map was made and how far to trust it.
public struct MethodSection: Hashable, Sendable {
  /// The heading, and the paragraphs below it.
  public var heading, text: String

  /// Makes a section.
  public init(heading: String, text: String) {
    self.heading = heading
    self.text = text
  }
}
