/// The kind of statement that a party makes about a place.
public enum Act: String, Hashable, Sendable, CaseIterable {
  /// The party says that it took the place.
  case announced
  /// The party says once more that it took the place; never counted twice.
  case repeated
  case denied
  /// The party says that it lost the place.
  case acknowledged
  /// An independent party could confirm it.
  case verified
}

/// Whether an announcement turned out to hold.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case held, part
  case notHeld = "not-held"
  case disputed
}

/// A dated statement of a party about a place.
public struct Announcement: Hashable, Sendable {
  /// The place that is spoken of.
  public var place: PlaceIndex
  /// The day of the statement.
  public var day: Day
  /// The kind of statement.
  public var act: Act
  /// Index into the atlas's parties.
  public var party: Int
  /// Whether it turned out to hold; only with `announced`, nil where the pack does not say.
  public var outcome: Outcome?
  /// The sources of the statement.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes an announcement.
  public init(
    place: PlaceIndex, day: Day, act: Act, party: Int, outcome: Outcome?, sources: [SourceIndex],
    note: String
  ) {
    self.place = place
    self.day = day
    self.act = act
    self.party = party
    self.outcome = outcome
    self.sources = sources
    self.note = note
  }
}
