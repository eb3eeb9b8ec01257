import Geometry

/// A whole story told day by day: the map, who held it when, and every record about it.
///
/// It never changes once made. It is a class because everything that draws holds it: copying a struct would count
/// references to two dozen arrays at every drawing.
public final class Atlas: Sendable {
  /// What the atlas was made of. Each part is also a property of the atlas: `atlas.events`.
  public let parts: AtlasParts

  // These parts are kept here too, for loops over days, faces and places: a build for tests copies all parts to read one.
  /// The days of the slider.
  public let days: ClosedRange<Day>
  /// The day whose front line is drawn as the line of contact.
  public let baseline: Day
  /// The projection from degrees to the plane that `partition` lies on.
  public let projection: EqualAreaProjection
  /// The faces and arcs of the map.
  public let partition: Partition
  /// In the order of their slots, where a pack was read.
  public let holders: [Holder]
  /// The districts of the map, in the order of the pack.
  public let districts: [District]
  /// The pack's record of each face; one for each face of `partition`.
  public let faces: [Face]
  /// Settlements, heights, bridges and monasteries with a name.
  public let places: [Place]

  // The rest is derived from the parts.
  /// The slot of each holder, for loops over all faces: a holder is a large value to look at.
  public let slots: [Slot]
  /// For every pair of holders whether they are opposed, row by row.
  let opposition: [Bool]
  /// The district of each face. It repeats a field of `faces` for loops over all arcs, which would otherwise load a
  /// large value for each face.
  public let districtOfFace: [DistrictIndex]
  /// The country of each face, as an index into `countries`; for the same loops as `districtOfFace`.
  public let countryOfFace: [Int32]
  /// The area of the zone by fate (`Face.fate`), without ground of low certainty, and without ground that was unmapped for
  /// a time: of that nobody knows when it came to its fate.
  public let areaOfFate: [String: SquareKilometres]
  /// The box around the zone; empty without one.
  public let zoneBounds: PlaneBox
  /// The holder of each face on each day.
  public let timeline: Timeline
  /// The days that the records speak of: from the day on which every face of the zone has a holder to the last of the
  /// slider. Later than that a state is only the last one known.
  public let knownDays: ClosedRange<Day>
  /// The events by kind.
  public let eventIndex: EventIndex

  /// Makes an atlas of parts that fit together. Only their numbers are checked here; `PackReader` checks the rest.
  public init(_ parts: AtlasParts) {
    precondition(parts.faces.count == parts.partition.faceCount, "each face of the map needs one record")
    precondition(parts.histories.count == parts.faces.count, "each face needs one history")
    precondition(parts.placeFaces?.count ?? parts.places.count == parts.places.count, "each place needs its face")
    self.parts = parts
    days = parts.days
    baseline = parts.baseline
    projection = parts.projection
    partition = parts.partition
    holders = parts.holders
    districts = parts.districts
    faces = parts.faces
    places = parts.places
    slots = parts.holders.map(\.slot)
    opposition = Self.opposition(of: parts.holders)
    districtOfFace = parts.faces.map(\.district)
    countryOfFace = parts.faces.map { Int32($0.country) }
    timeline = Timeline(
      histories: parts.histories, areas: parts.partition.faceAreas(), faces: parts.faces,
      districtCount: parts.districts.count, zone: parts.zone)
    areaOfFate = Self.areaOfFate(timeline, parts.faces)
    zoneBounds = timeline.zone.reduce(into: .empty) { $0.extend(by: parts.partition.bounds(of: $1)) }
    knownDays = Self.knownDays(timeline, of: parts.days)
    eventIndex = EventIndex(parts.events, on: parts.projection, box: parts.partition.bounds)
  }

  private static func opposition(of holders: [Holder]) -> [Bool] {
    holders.indices.flatMap { one in
      holders.indices.map { other in
        holders[one].opposes.contains(HolderIndex(other)) || holders[other].opposes.contains(HolderIndex(one))
      }
    }
  }

  private static func areaOfFate(_ timeline: Timeline, _ faces: [Face]) -> [String: SquareKilometres] {
    var areas: [String: SquareKilometres] = [:]
    // Strips of low certainty follow a neighbour's fate and are left out of these sums.
    for face in timeline.zone
    where faces[face.index].certainty != .low && !timeline.wasUnmapped(face) {
      areas[faces[face.index].fate, default: .zero] += timeline.areas[face.index]
    }
    return areas
  }

  /// Found once: it looks at every face of the zone, and each point outside the zone asks for it.
  private static func knownDays(_ timeline: Timeline, of days: ClosedRange<Day>) -> ClosedRange<Day> {
    let first = timeline.zone.compactMap { timeline.histories[$0.index].first?.from }.max() ?? days.lowerBound
    return min(first, days.upperBound)...days.upperBound
  }

  /// The face under a point, or nil outside the map.
  public func face(at point: Coordinate) -> FaceIndex? {
    partition.face(at: projection.project(point))
  }

  /// Whether the records say who held a face on a day: from its own first entry on, or where nothing is dated from the
  /// first of the known days.
  public func isKnown(_ face: FaceIndex, on day: Day) -> Bool {
    let first = timeline.isInZone(face) ? timeline.histories[face.index].first?.from : nil
    return day >= first ?? knownDays.lowerBound
  }

  /// The face under a place; nil without a position or outside the map.
  public func face(of place: PlaceIndex) -> FaceIndex? {
    if let face = parts.placeFaces?[place.index] { return face == .outside ? nil : face }
    return self[place].coordinate.flatMap(face(at:))
  }

  /// The districts that the story is about, in the order of their English names.
  public var zoneDistricts: [DistrictIndex] {
    districts.indices.filter { districts[$0].isInZone }
      .sorted { districts[$0].names.english < districts[$1].names.english }
      .map { DistrictIndex($0) }
  }

  /// The number of a day on the slider, counted from 1.
  public func number(of day: Day) -> Int { day - days.lowerBound + 1 }

  /// The box around a district; empty for one without faces.
  public func bounds(of district: DistrictIndex) -> PlaneBox {
    timeline.facesOfDistrict[district.index].reduce(into: .empty) { box, face in
      box.extend(by: partition.bounds(of: face))
    }
  }

  // The pack reader has resolved every id, so an index taken from a record is always in range.
  /// The district with a number. Traps for a number of another atlas that is out of range, as the other subscripts do.
  public subscript(district: DistrictIndex) -> District { districts[district.index] }
  /// The holder with a number.
  public subscript(holder: HolderIndex) -> Holder { holders[holder.index] }
  /// The member with a number.
  public subscript(member: MemberIndex) -> Member { members[member.index] }
  /// What each holder of a group has on a day, in the zone or in a district's part of it; none in a story without groups.
  public func membersHoldings(on day: Day, in district: DistrictIndex? = nil) -> [Holding] {
    guard hasGroups else { return [] }
    return timeline.holdingsOfMembers(of: timeline.table.row(on: day), in: district)
  }
  /// Whether ground is shown by groups of holders.
  public var hasGroups: Bool { !members.isEmpty }
  /// The holders of the first two slots: the two sides.
  public var sides: [HolderIndex] {
    [Slot.first, .second].compactMap { slot in slots.firstIndex(of: slot).map { HolderIndex($0) } }
  }
  /// The slot of a holder: which looks are his, whatever his place among the holders.
  public func slot(of holder: HolderIndex) -> Slot { slots[holder.index] }
  /// The place with a number.
  public subscript(place: PlaceIndex) -> Place { places[place.index] }
  /// The source with a number.
  public subscript(source: SourceIndex) -> Source { sources[source.index] }
  /// The record of the face with a number; not for `FaceIndex.outside`.
  public subscript(face: FaceIndex) -> Face { faces[face.index] }
}
