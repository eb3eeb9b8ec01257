import Basics
import Chronicle
import Geometry

/// The records that rest on a source: those of a day in order, the others counted by kind.
struct SourceRecords {
  let atlas: Atlas
  let source: SourceIndex

  /// A record and its day.
  typealias Dated = (day: Day, words: Phrase)

  /// The records that have a day, in the order of their days.
  var dated: [Dated] { (ground + statements + happened + said).enumerated().sorted(by: Self.precede).map(\.element) }

  /// The numbers of the records that have none, by what they are.
  var others: [Phrase] {
    func count(_ list: some Sequence<[SourceIndex]>) -> Int { list.count { $0.contains(source) } }
    let counts: [(Int, String, String)] = [
      (count(atlas.places.map(\.sources)), "position of a place", "positions of places"),
      (count(atlas.districts.map(\.sources)), "name of a district", "names of districts"),
      (count(atlas.census.map(\.sources)), "figure of a census", "figures of a census"),
      (count(atlas.shares.map(\.sources)), "published share or length", "published shares or lengths"),
      (count(atlas.communities.map(\.sources)), "community counted as lost", "communities counted as lost"),
      (count(atlas.overlays.map(\.sources)), "line or area drawn on the map", "lines or areas drawn on the map"),
      (count(atlas.legend.map(\.sources)), "entry of the legend", "entries of the legend"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.0 == 1 ? $0.1 : $0.2)" }
  }

  private static func precede(_ one: (offset: Int, element: Dated), _ other: (offset: Int, element: Dated)) -> Bool {
    (one.element.day, one.offset) < (other.element.day, other.offset)
  }

  /// What the fill takes from the source: a record for each day, district and holder.
  private var ground: [Dated] {
    var areas: [GroundKey: SquareKilometres] = [:]
    for (face, history) in atlas.timeline.histories.enumerated() where atlas.timeline.isInZone(FaceIndex(face)) {
      for entry in history where entry.sources.contains(source) {
        let key = GroundKey(
          day: entry.from, district: atlas.districtOfFace[face],
          stance: ControlStance(holder: entry.state.holder, status: entry.state.status), member: entry.state.member)
        areas[key, default: .zero] += atlas.timeline.areas[face]
      }
    }
    return areas.sorted { $0.key < $1.key }.map { key, area in
      let status: Phrase =
        key.stance.status == .unmapped
        ? Phrase(key.stance.status.words)
        : "\(atlas.holderWords(key.stance.holder, key.member)), \(key.stance.status.words)"
      return (key.day, "ground in \(.name(atlas[key.district].names)), \(.area(area)): \(status)")
    }
  }

  private struct GroundKey: Hashable, Comparable {
    var day: Day
    var district: DistrictIndex
    var stance: ControlStance
    var member: MemberIndex?

    static func < (one: Self, other: Self) -> Bool {
      (one.day, one.district, one.stance.holder, one.member?.index ?? 0, one.stance.status.rawValue)
        < (other.day, other.district, other.stance.holder, other.member?.index ?? 0, other.stance.status.rawValue)
    }
  }

  private var statements: [Dated] {
    atlas.announcements.filter { $0.sources.contains(source) }.map {
      ($0.day, "\(.name(atlas[$0.place].names)): \($0.act.words) by \(.name(atlas.parties[$0.party].names))")
    }
      + atlas.opinions.filter { $0.sources.contains(source) }.map {
        ($0.day, "\(.name(atlas[$0.place].names)): \(atlas.words(of: $0.says)), by \(.prose($0.speaker))")
      }
  }

  private var happened: [Dated] {
    atlas.events.filter { $0.sources.contains(source) }.map { ($0.day, Phrase(prose: $0.title)) }
      + atlas.activityReports.filter { $0.sources.contains(source) }.map {
        ($0.days.lowerBound, "special forces reported, \(.prose($0.area))")
      }
      + atlas.activityAreas.filter { $0.sources.contains(source) }.map {
        ($0.days.lowerBound, "an area in which special forces were reported")
      }
  }

  private var said: [Dated] {
    atlas.harm.filter { $0.sources.contains(source) }.map {
      let number = "\($0.bound.words)\(grouped($0.value)) \($0.measure.words)"
      return ($0.day, "\(number), \($0.group.words), by \(.prose($0.speaker))")
    }
      + atlas.totals.filter { $0.sources.contains(source) }.map {
        ($0.day, "settlements announced so far: \($0.bound.beforeNumber)\($0.total)")
      }
      + atlas.provisions.filter { $0.sources.contains(source) }.compactMap { provision in
        (provision.agreed ?? provision.due ?? provision.done).map {
          ($0, "a clause about \(.prose(provision.territory)): \(.prose(provision.text))")
        }
      }
  }
}
