import Basics
import Chronicle
import Geometry

/// The tables that a book's questions look up again and again, computed once.
struct QuizTables: Sendable {
  let zoneDistricts: [DistrictIndex]
  /// The other districts of the zone as choices, those nearest to each first.
  let neighbours: [DistrictIndex: [QuizDraft.Choice]]
  /// The evacuations of all districts.
  let evacuations: [DistrictIndex: Evacuation]
  /// All days of the zone's evacuations: the days on which they were agreed, due and done.
  let handoverDays: [Day]
  /// The holders of any ground of the zone on any day of the map, in the order of their slots.
  let zoneHolders: [HolderIndex]
  /// The days of the map on which each side announced anything as taken.
  let announcementDays: [HolderIndex: [Day]]
  /// The district in which most ground changed holder on a day, where one is clearly ahead.
  let mostChanged: [Day: DistrictIndex]

  /// The number of places with each English name.
  let placeNames: [String: Int]
  /// The folded English names of the zone, and the folded Armenian ones of all districts.
  let zoneNames: [[Character]]
  let armenianNames: [String]

  /// The places that may be asked about; the days on which they were taken, and on which each side announced them.
  let isClear: Set<PlaceIndex>
  let captures: QuizCalendar
  let announcements: [HolderIndex: QuizCalendar]
  /// The events of the days of the map.
  let events: QuizCalendar

  init(of atlas: Atlas, by evidence: EvidenceBook, places: [PlaceIndex], turns: [DistrictIndex: [Turn]]) {
    let zone = atlas.zoneDistricts
    zoneDistricts = zone
    neighbours = Self.neighbours(of: zone, in: atlas)
    let evacuations = Dictionary(
      uniqueKeysWithValues: atlas.districts.indices.compactMap { number in
        let district = DistrictIndex(number)
        return atlas.evacuation(of: district).map { (district, $0) }
      })
    self.evacuations = evacuations
    handoverDays = Set(
      zone.compactMap { evacuations[$0] }.flatMap { record in
        [record.agreedOn, record.firstDue] + record.postponements.map(\.newDue) + [record.doneOn].compactMap { $0 }
      }
    ).sorted()
    zoneHolders = Self.holders(of: atlas)
    announcementDays = Self.announcementDays(of: atlas)
    mostChanged = Self.mostChanged(in: zone, turns)

    placeNames = atlas.places.reduce(into: [:]) { $0[$1.names.english, default: 0] += 1 }
    zoneNames = zone.map { Array(folded(atlas[$0].names.english)) }
    armenianNames = atlas.districts.map { folded($0.names.armenian) }

    isClear = Set(places)
    captures = QuizCalendar(
      places.compactMap { place in
        evidence[place].knownAssessedDay.map { (place.index, atlas[place].rank, $0) }
      })
    announcements = Dictionary(grouping: places.filter { evidence[$0].claimant != nil }) { evidence[$0].claimant! }
      .mapValues { places in
        QuizCalendar(
          places.compactMap { place in
            evidence[place].announcedOn.map { (place.index, atlas[place].rank, $0) }
          })
      }
    events = QuizCalendar(
      atlas.events.enumerated().filter { atlas.days.contains($1.day) }.compactMap { number, event in
        event.category.map { (number, EventCategory.allCases.firstIndex(of: $0)!, event.day) }
      })
  }

  private static func neighbours(of zone: [DistrictIndex], in atlas: Atlas) -> [DistrictIndex: [QuizDraft.Choice]] {
    let centers = zone.map { ($0, atlas.bounds(of: $0).center) }
    let choices = Dictionary(uniqueKeysWithValues: zone.map { ($0, QuizDraft.Choice($0, in: atlas)) })
    return Dictionary(
      uniqueKeysWithValues: centers.map { district, here in
        let others = centers.filter { $0.0 != district }.map { other, there in
          let east = there.x - here.x, north = there.y - here.y
          return (other, east * east + north * north)
        }
        return (district, others.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { choices[$0.0]! })
      })
  }

  private static func holders(of atlas: Atlas) -> [HolderIndex] {
    var holders: Set<HolderIndex> = []
    for face in atlas.timeline.zone {
      for entry in atlas.timeline.histories[face.index] where entry.from <= atlas.days.upperBound {
        holders.insert(entry.state.holder)
      }
    }
    return holders.sorted()
  }

  private static func announcementDays(of atlas: Atlas) -> [HolderIndex: [Day]] {
    var days: [HolderIndex: Set<Day>] = [:]
    for said in atlas.announcements where said.act == .announced && atlas.days.contains(said.day) {
      if case .holder(let side) = atlas.parties[said.party].side { days[side, default: []].insert(said.day) }
    }
    return days.mapValues { $0.sorted() }
  }

  private static func mostChanged(in zone: [DistrictIndex], _ turns: [DistrictIndex: [Turn]]) -> [Day: DistrictIndex] {
    var areas: [Day: [DistrictIndex: SquareKilometres]] = [:]
    for district in zone {
      for turn in turns[district]! where turn.range == nil {
        areas[turn.day, default: [:]][district, default: .zero] += turn.area
      }
    }
    let days = areas.map { day, own in
      // Ground of another district that may have changed on that day counts against the one that is ahead.
      let own = own.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return (day, own, Self.openArea(on: day, in: zone.filter { $0 != own[0].key }, turns))
    }
    let leaders: [(Day, DistrictIndex?)] = days.map { day, sorted, open in
      let second = (sorted.dropFirst().first?.value ?? .zero).value + open.value
      guard let first = sorted.first, first.value >= QuizBook.clearArea,
        first.value.value >= second * QuizBook.clearMargin
      else { return (day, nil) }
      return (day, first.key)
    }
    return Dictionary(uniqueKeysWithValues: leaders).compactMapValues { $0 }
  }

  /// The ground of some districts whose day is not known and may be this one.
  private static func openArea(
    on day: Day, in districts: [DistrictIndex], _ turns: [DistrictIndex: [Turn]]
  ) -> SquareKilometres {
    districts.flatMap { turns[$0]! }.filter { $0.range?.contains(day) ?? false }.reduce(.zero) { $0 + $1.area }
  }
}
