import Geometry

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

/// The stage of the agreement that a clause belongs to.
public enum ProvisionPhase: String, Hashable, Sendable, CaseIterable {
  case handover, truce, later
}

/// A dated clause of a treaty, or a later change of hands.
public struct Provision: Hashable, Sendable {
  /// The pack's id, the clause of the treaty, and the territory in words.
  public var id, clause, territory: String
  /// The district that passes; nil where the clause is not about one.
  public var district: DistrictIndex?
  /// The holders that the ground passes from and to; nil where the clause names none.
  public var from, to: HolderIndex?
  /// The day on which the due day was set, and the due day first set; nil where not known.
  public var agreed, due: Day?
  /// The day on which the handover was postponed, and the day to which; nil where it was not.
  public var putOffOn, putOffTo: Day?
  /// The day on which it was done; nil where it never was.
  public var done: Day?
  /// The stage of the agreement that it belongs to.
  public var phase: ProvisionPhase
  /// The clause in a sentence.
  public var text: String
  /// The sources of the clause.
  public var sources: [SourceIndex]

  /// Makes a provision.
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
  /// The first and the last day of the report.
  public var days: ClosedRange<Day>
  /// The area in words.
  public var area: String
  /// The point near which they were reported; nil where the report has none.
  public var coordinate: Coordinate?
  /// The report in a sentence.
  public var text: String
  /// The sources of the report.
  public var sources: [SourceIndex]

  /// Makes a report.
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
  /// The first and the last day on which the ground counts.
  public var days: ClosedRange<Day>
  /// The closed rings that bound the ground, on the plane; filled by the even-odd rule.
  public var rings: [[PlanePoint]]
  /// The sources of the area.
  public var sources: [SourceIndex]

  /// Makes an area.
  public init(days: ClosedRange<Day>, rings: [[PlanePoint]], sources: [SourceIndex]) {
    self.days = days
    self.rings = rings
    self.sources = sources
  }
}

/// A published running total of announced settlements.
public struct RunningTotal: Hashable, Sendable {
  /// How exact a published total is.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case exact, about
    case atLeast = "at-least"
  }
  /// The day of which the total is given.
  public var day: Day
  /// The number of settlements.
  public var total: Int
  /// How exact the number is.
  public var bound: Bound
  /// The sources of the total.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a total.
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
  /// The way in which a community was lost.
  public enum How: String, Hashable, Sendable, CaseIterable { case fighting, handover }
  /// The community's name, and the region that it is listed under.
  public var name, region: String
  /// The place of that community in the pack; nil where it has none.
  public var place: PlaceIndex?
  /// The way in which it was lost.
  public var how: How
  /// The day of the loss.
  public var day: Day
  /// The sources of the record.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a record.
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
