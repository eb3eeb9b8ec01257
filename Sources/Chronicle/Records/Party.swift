/// A speaker of announcements, such as a ministry or a president.
public struct Party: Hashable, Sendable {
  /// The pack's id of the party.
  public var id: String
  /// The side that the party speaks for.
  public var side: Allegiance
  /// The party's name in the pack's languages.
  public var names: Names

  /// Makes a party.
  public init(id: String, side: Allegiance, names: Names) {
    self.id = id
    self.side = side
    self.names = names
  }
}
