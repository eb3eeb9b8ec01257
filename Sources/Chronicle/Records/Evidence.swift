import Geometry

/// Who speaks in announcements.
public struct Party: Hashable, Sendable {
  public var id: String
  public var side: Allegiance
  public var names: Names

  public init(id: String, side: Allegiance, names: Names) {
    self.id = id
    self.side = side
    self.names = names
  }
}

/// What a party says of a place.
public enum Act: String, Hashable, Sendable, CaseIterable {
  /// That it took the place.
  case announced
  /// The same again; never counted twice.
  case repeated
  case denied
  /// That it lost the place.
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
  public var place: PlaceIndex
  public var day: Day
  public var act: Act
  /// Index into the atlas's parties.
  public var party: Int
  /// Only with `announced`.
  public var outcome: Outcome?
  public var sources: [SourceIndex]
  public var note: String

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

public enum EventCategory: String, Hashable, Sendable, CaseIterable {
  case battle, strike, diplomacy, political, humanitarian, handover, background
}

/// Anything with a date and a source that is not a statement about one place's control.
public struct Event: Hashable, Sendable {
  public var id: String
  public var day: Day
  public var category: EventCategory
  public var title, text, place: String
  public var coordinate: Coordinate?
  public var sources: [SourceIndex]

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

public enum ProvisionPhase: String, Hashable, Sendable, CaseIterable {
  case handover, truce, later
}

/// A dated clause of a treaty, or a later change of hands.
public struct Provision: Hashable, Sendable {
  public var id, clause, territory: String
  public var district: DistrictIndex?
  public var from, to: HolderIndex?
  /// The day on which `due` was set.
  public var agreed, due: Day?
  public var putOffOn, putOffTo: Day?
  /// Nil where it never happened.
  public var done: Day?
  public var phase: ProvisionPhase
  public var text: String
  public var sources: [SourceIndex]

  public init(
    id: String, clause: String, territory: String, district: DistrictIndex?, from: HolderIndex?,
    to: HolderIndex?, agreed: Day?, due: Day?, putOffOn: Day?, putOffTo: Day?, done: Day?,
    phase: ProvisionPhase, text: String, sources: [SourceIndex]
  ) {
    self.id = id
    self.clause = clause
    self.territory = territory
    self.district = district
    self.from = from
    self.to = to
    self.agreed = agreed
    self.due = due
    self.putOffOn = putOffOn
    self.putOffTo = putOffTo
    self.done = done
    self.phase = phase
    self.text = text
    self.sources = sources
  }
}

/// A report of special forces near a point, from a day to a day.
public struct ActivityReport: Hashable, Sendable {
  public var days: ClosedRange<Day>
  public var area: String
  public var coordinate: Coordinate?
  public var text: String
  public var sources: [SourceIndex]

  public init(
    days: ClosedRange<Day>, area: String, coordinate: Coordinate?, text: String,
    sources: [SourceIndex]
  ) {
    self.days = days
    self.area = area
    self.coordinate = coordinate
    self.text = text
    self.sources = sources
  }
}

/// Ground where special forces were reported, from a day to a day.
public struct ActivityArea: Hashable, Sendable {
  public var days: ClosedRange<Day>
  public var rings: [[PlanePoint]]
  public var sources: [SourceIndex]

  public init(days: ClosedRange<Day>, rings: [[PlanePoint]], sources: [SourceIndex]) {
    self.days = days
    self.rings = rings
    self.sources = sources
  }
}

/// A published running total of announced settlements.
public struct RunningTotal: Hashable, Sendable {
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case exact, about
    case atLeast = "at-least"
  }
  public var day: Day
  public var total: Int
  public var bound: Bound
  public var sources: [SourceIndex]
  public var note: String

  public init(day: Day, total: Int, bound: Bound, sources: [SourceIndex], note: String) {
    self.day = day
    self.total = total
    self.bound = bound
    self.sources = sources
    self.note = note
  }
}

/// A community that a side counts as lost.
public struct LostCommunity: Hashable, Sendable {
  public enum How: String, Hashable, Sendable, CaseIterable { case fighting, handover }
  public var name, region: String
  public var place: PlaceIndex?
  public var how: How
  public var day: Day
  public var sources: [SourceIndex]
  public var note: String

  public init(
    name: String, region: String, place: PlaceIndex?, how: How, day: Day, sources: [SourceIndex],
    note: String
  ) {
    self.name = name
    self.region = region
    self.place = place
    self.how = how
    self.day = day
    self.sources = sources
    self.note = note
  }
}
