import Chronicle
import Geometry
import MapPacks

extension Day {
  /// A day that a reader fills in.
  static let blank = PackLimits.days.lowerBound
}

extension DataGap: Imaged {
  static var blank: DataGap { DataGap(days: .blank ... .blank, why: "") }

  mutating func visit(_ image: inout some ImageFields) {
    image.days("days", &days)
    image.text("why", &why)
  }
}

extension LegendEntry: Imaged {
  static var blank: LegendEntry { LegendEntry(key: "", names: .blank, meaning: .line(""), sources: []) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("key", &key)
    image.names("names", &names)
    image.meaning("meaning", &meaning)
    image.sources("sources", &sources)
  }
}

extension MethodSection: Imaged {
  static var blank: MethodSection { MethodSection(heading: "", text: "") }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("heading", &heading)
    image.text("text", &text)
  }
}

extension Source: Imaged {
  static var blank: Source {
    Source(
      id: "", title: "", publisher: "", url: "", published: nil, side: .independent, licence: "", note: "")
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.text("title", &title)
    image.text("publisher", &publisher)
    image.text("url", &url)
    image.dayIfAny("published", &published)
    image.side("side", &side)
    image.text("licence", &licence)
    image.text("note", &note)
  }
}

extension Party: Imaged {
  static var blank: Party { Party(id: "", side: .independent, names: .blank) }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.side("side", &side)
    image.names("names", &names)
  }
}

extension Event: Imaged {
  static var blank: Event {
    Event(
      id: "", day: .blank, category: .background, title: "", text: "", place: "", coordinate: nil, sources: [])
  }

  mutating func visit(_ image: inout some ImageFields) {
    image.text("id", &id)
    image.day("day", &day)
    image.day("last", &last)
    image.category("kind", &kind)
    image.text("label", &label)
    image.text("title", &title)
    image.text("text", &text)
    image.text("place", &place)
    image.coordinateIfAny("coordinate", &coordinate)
    image.record("precision", &precision)
    image.sources("sources", &sources)
    image.require(day <= last)
  }
}

extension EventPrecision: Imaged {
  static var blank: EventPrecision { EventPrecision() }

  mutating func visit(_ image: inout some ImageFields) {
    image.choice("time", &time)
    image.choice("place", &place)
  }
}

extension ImageFields {
  /// The number of a holder, or -1 for nobody's side. The reader's own side is in no pack.
  fileprivate mutating func side(_ name: StaticString, _ value: inout Allegiance) {
    var holder: HolderIndex?
    if case .holder(let own) = value { holder = own }
    require(value != .reader)
    referenceIfAny(name, &holder, to: .holders)
    value = holder.map { .holder($0) } ?? .independent
  }

  /// The category of an event. Incidents of the reader's are in no pack.
  fileprivate mutating func category(_ name: StaticString, _ value: inout EventKind) {
    var category = EventCategory.background
    if case .category(let own) = value { category = own } else { require(false) }
    choice(name, &category)
    value = .category(category)
  }

  /// Ground has a holder and a status, a line the words that name its layer.
  fileprivate mutating func meaning(_ name: StaticString, _ value: inout LegendEntry.Meaning) {
    var holder: HolderIndex?
    var status = Status.held
    var layer = ""
    switch value {
    case .ground(let own, let how): (holder, status) = (own, how)
    case .line(let own): layer = own
    }
    referenceIfAny(name, &holder, to: .holders)
    choice(name, &status)
    text(name, &layer)
    value = holder.map { .ground($0, status) } ?? .line(layer)
  }
}
