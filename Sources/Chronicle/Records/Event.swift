import Geometry

/// The kinds of events in a pack.
public enum EventCategory: String, Hashable, Sendable, CaseIterable {
  case battle, strike, diplomacy, political, humanitarian, handover, background
}

/// What an event is: one of the pack's, by its category, or an incident of a layer that the reader brought.
public enum EventKind: Hashable, Sendable {
  case category(EventCategory)
  /// The number of the layer, counted from 0.
  case own(Int)
}

/// A dated event with a source that is not a statement about who holds one place.
public struct Event: Hashable, Sendable {
  /// The pack's id of the event, or the file's own of an incident.
  public var id: String
  /// The day of the event; its first day where it lasted longer, and the first on which it may have been where its day is
  /// not known.
  public var day: Day
  /// The last such day; never earlier than the first.
  public var last: Day
  /// The kind of event.
  public var kind: EventKind
  /// What a reader's file calls the kind of an incident; empty in packs.
  public var label = ""
  /// The headline, the account below it, and the place in words; the place may be empty.
  public var title, text, place: String
  /// The position of the event; nil where it has none.
  public var coordinate: Coordinate?
  /// How well day and position are known.
  public var precision = EventPrecision()
  /// The sources of the event.
  public var sources: [SourceIndex]

  /// Makes an event of a pack.
  public init(
    id: String, day: Day, category: EventCategory, title: String, text: String, place: String,
    coordinate: Coordinate?, sources: [SourceIndex]
  ) {
    self.init(
      id: id, days: day...day, kind: .category(category), title: title, text: text, place: place,
      coordinate: coordinate, sources: sources)
  }

  /// Makes an event of any kind.
  public init(
    id: String, days: ClosedRange<Day>, kind: EventKind, title: String, text: String, place: String,
    coordinate: Coordinate?, sources: [SourceIndex]
  ) {
    self.id = id
    day = days.lowerBound
    last = days.upperBound
    self.kind = kind
    self.title = title
    self.text = text
    self.place = place
    self.coordinate = coordinate
    self.sources = sources
  }

  /// The category that the pack gives it; nil for an incident of the reader's.
  public var category: EventCategory? { if case .category(let category) = kind { category } else { nil } }
  /// The layer of the reader's that it belongs to; nil for an event of the pack.
  public var layer: Int? { if case .own(let layer) = kind { layer } else { nil } }
}
