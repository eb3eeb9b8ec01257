import Geometry

/// A whole story told day by day: the map, who held it when, and every record about it.
///
/// It never changes once made. A class, because whatever draws holds it: a copy of two dozen arrays would be counted at
/// every drawing.
public final class Atlas: Sendable {
  public let id: String
  public let title: Names
  /// The days of the slider.
  public let days: ClosedRange<Day>
  /// The day whose front line is drawn as the line of contact.
  public let baseline: Day
  /// The view that the map opens with.
  public let home: PlaneBox

  public let projection: EqualAreaProjection
  public let partition: Partition
  public let holders: [Holder]
  /// For every pair of holders whether they are opposed, row by row.
  let opposition: [Bool]
  public let countries: [Country]
  public let districts: [District]
  /// As many as the partition has.
  public let faces: [Face]
  /// The district and the country of each face, for loops over all arcs: a face is a large value to look at.
  public let districtOfFace: [DistrictIndex]
  public let countryOfFace: [Int32]
  /// The ground of the zone by what became of it (`Face.fate`), without what is of low certainty.
  public let areaOfFate: [String: SquareKilometres]
  public let timeline: Timeline

  public let places: [Place]
  public let parties: [Party]
  /// In order of their days.
  public let announcements: [Announcement]
  /// In order of their days.
  public let events: [Event]
  public let provisions: [Provision]
  public let activityReports: [ActivityReport]
  public let activityAreas: [ActivityArea]
  public let totals: [RunningTotal]
  public let communities: [LostCommunity]
  public let overlays: [Overlay]
  public let relief: Relief?
  public let legend: [LegendEntry]
  public let method: [MethodSection]
  public let sources: [Source]

  public init(
    id: String, title: Names, days: ClosedRange<Day>, baseline: Day, home: PlaneBox,
    projection: EqualAreaProjection, partition: Partition, holders: [Holder], countries: [Country],
    districts: [District], faces: [Face], timeline: Timeline, places: [Place] = [],
    parties: [Party] = [], announcements: [Announcement] = [], events: [Event] = [],
    provisions: [Provision] = [], activityReports: [ActivityReport] = [],
    activityAreas: [ActivityArea] = [], totals: [RunningTotal] = [],
    communities: [LostCommunity] = [], overlays: [Overlay] = [], relief: Relief? = nil,
    legend: [LegendEntry] = [], method: [MethodSection] = [], sources: [Source] = []
  ) {
    self.id = id
    self.title = title
    self.days = days
    self.baseline = baseline
    self.home = home
    self.projection = projection
    self.partition = partition
    self.holders = holders
    opposition = holders.indices.flatMap { one in
      holders.indices.map { other in
        holders[one].opposes.contains(HolderIndex(other)) || holders[other].opposes.contains(HolderIndex(one))
      }
    }
    self.countries = countries
    self.districts = districts
    self.faces = faces
    districtOfFace = faces.map(\.district)
    countryOfFace = faces.map { Int32($0.country) }
    var areas: [String: SquareKilometres] = [:]
    // Strips of low certainty follow a neighbour's fate and are counted by themselves.
    for face in timeline.zone where faces[face.index].certainty != .low {
      areas[faces[face.index].fate, default: .zero] += timeline.areas[face.index]
    }
    areaOfFate = areas
    self.timeline = timeline
    self.places = places
    self.parties = parties
    self.announcements = announcements
    self.events = events
    self.provisions = provisions
    self.activityReports = activityReports
    self.activityAreas = activityAreas
    self.totals = totals
    self.communities = communities
    self.overlays = overlays
    self.relief = relief
    self.legend = legend
    self.method = method
    self.sources = sources
  }

  /// The face under a point, or nil outside the map.
  public func face(at point: Coordinate) -> FaceIndex? {
    partition.face(at: projection.project(point))
  }

  /// The days that the records speak of: from the day on which every face of the zone has a holder to the last of the
  /// slider. Later than that a state is only the last one known.
  public var knownDays: ClosedRange<Day> {
    let first = timeline.zone.compactMap { timeline.histories[$0.index].first?.from }.max() ?? days.lowerBound
    return min(first, days.upperBound)...days.upperBound
  }

  /// Whether the records say who held a face on a day: from its own first entry on, or where nothing is dated from the
  /// first of the known days.
  public func isKnown(_ face: FaceIndex, on day: Day) -> Bool {
    let first = timeline.isInZone(face) ? timeline.histories[face.index].first?.from : nil
    return day >= first ?? knownDays.lowerBound
  }

  /// The face under a place; nil without a position or outside the map.
  public func face(of place: PlaceIndex) -> FaceIndex? { self[place].coordinate.flatMap(face(at:)) }

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

  // Loading has resolved every id, so an index taken from a record is always in range.
  public subscript(district: DistrictIndex) -> District { districts[district.index] }
  public subscript(holder: HolderIndex) -> Holder { holders[holder.index] }
  public subscript(place: PlaceIndex) -> Place { places[place.index] }
  public subscript(source: SourceIndex) -> Source { sources[source.index] }
  public subscript(face: FaceIndex) -> Face { faces[face.index] }
}
