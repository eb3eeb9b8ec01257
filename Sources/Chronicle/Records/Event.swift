import Geometry

/// The kinds of events.
public enum EventCategory: String, Hashable, Sendable, CaseIterable {
  case battle, strike, diplomacy, political, humanitarian, handover, background
}

/// A dated event with a source that is not a statement about who holds one place.
public struct Event: Hashable, Sendable {
  /// The pack's id of the event.
  public var id: String
  /// The day of the event; its first day where it lasted longer.
  public var day: Day
  /// The kind of event.
  public var category: EventCategory
  /// The headline, the account below it, and the place in words; the place may be empty.
  public var title, text, place: String
  /// The position of the event; nil where it has none.
  public var coordinate: Coordinate?
  /// The sources of the event.
  public var sources: [SourceIndex]

  /// Makes an event.
  public init(
    id: String, day: Day, category: EventCategory, title: String, text: String, place: String,
    coordinate: Coordinate?, sources: [SourceIndex]
  ) {
    self.id = id
    self.day = day
    self.category = category
    self.title = title
    self.text = text
    self.place = place
    self.coordinate = coordinate
    self.sources = sources
  }
}
