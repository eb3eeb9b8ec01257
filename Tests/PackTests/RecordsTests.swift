import Chronicle
import Foundation
import Geometry
import TestSupport
import Testing

/// What the records of the bundled pack must come to.
@Suite struct RecordsTests {
  private static let atlas = Bundled.atlas

  // MARK: Sources

  /// How many sources each record of a kind names.
  private static let sourced: [(kind: String, sources: [[SourceIndex]])] = [
    ("control", atlas.timeline.histories.joined().map(\.sources)),
    ("districts", atlas.districts.map(\.sources)),
    ("places", atlas.places.map(\.sources)),
    ("announcements", atlas.announcements.map(\.sources)),
    ("events", atlas.events.map(\.sources)),
    ("provisions", atlas.provisions.map(\.sources)),
    ("activity reports", atlas.activityReports.map(\.sources)),
    ("activity areas", atlas.activityAreas.map(\.sources)),
    ("totals", atlas.totals.map(\.sources)),
    ("communities", atlas.communities.map(\.sources)),
    ("opinions", atlas.opinions.map(\.sources)),
    ("shares", atlas.shares.map(\.sources)),
    ("harm", atlas.harm.map(\.sources)),
    ("census", atlas.census.map(\.sources)),
    ("overlays", atlas.overlays.map(\.sources)),
    ("legend", atlas.legend.map(\.sources)),
  ]

  @Test(arguments: sourced)
  func everyRecordHasASource(kind: String, sources: [[SourceIndex]]) {
    #expect(!sources.isEmpty, "no \(kind)")
    #expect(sources.filter(\.isEmpty).isEmpty, "\(kind) without a source")
    #expect(sources.joined().allSatisfy { Self.atlas.sources.indices.contains($0.index) })
  }

  /// A source has an address, but for our own work and the pages read through a mirror, which say so.
  @Test func everySourceCanBeFound() {
    #expect(Self.atlas.sources.allSatisfy { !($0.title + $0.publisher).isEmpty })
    let lost = Self.atlas.sources.filter {
      $0.url.isEmpty && $0.publisher != "dayfront" && !$0.publisher.hasSuffix(", mirror")
    }
    #expect(lost.map(\.id) == [])
  }

  // MARK: Ground

  /// The zone's area is the sum of the areas that the file declares for its faces, within 0.1 %.
  @Test func areaOfTheZone() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Bundled.folder + "/partition.topojson"))
    let topology = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let objects = try #require(topology["objects"] as? [String: [String: Any]])
    let geometries = try #require(objects["faces"]?["geometries"] as? [[String: Any]])
    var declared: [String: Double] = [:]
    for properties in geometries.compactMap({ $0["properties"] as? [String: Any] }) {
      declared[try #require(properties["id"] as? String)] = (properties["area_km2"] as? NSNumber)?.doubleValue
    }
    let timeline = Self.atlas.timeline
    let sum = try timeline.zone.reduce(0) { try $0 + #require(declared[Self.atlas[$1].id]) }
    #expect(timeline.zone.count == 115)
    #expect(abs(timeline.area(in: nil).value / sum - 1) < 0.001)
  }

  @Test func zoneDistrictsHaveTheirNames() {
    let zone = Self.atlas.districts.filter(\.isInZone)
    #expect(zone.count == 13)
    for language in Language.allCases {
      let missing = zone.filter { $0.names.given(language).isEmpty }.map(\.id)
      #expect(missing == [] || (language == .armenian && Set(missing).isSubset(of: ["shusha", "tartar"])))
    }
  }

  // MARK: Announcements

  private static let announced = Set(atlas.announcements.filter { $0.act == .announced }.map(\.place))
    .map { atlas[$0] }.filter(\.kind.isSettlement)

  /// The final official count: 295 settlements, 5 cities, 4 towns and 286 villages.
  @Test(arguments: [(kind: PlaceKind.city, count: 5), (.town, 4), (.village, 286)])
  func announcedSettlements(kind: PlaceKind, count: Int) {
    #expect(Self.announced.filter { $0.kind == kind }.count == count)
    #expect(Self.announced.count == 295)
  }

  @Test(arguments: ["khojaly-shushakand", "khojaly-mukhtar"])
  func announcedAndNotHeld(id: String) throws {
    let place = try #require(Self.atlas.places.firstIndex { $0.id == id })
    let outcomes = Self.atlas.announcements.filter { $0.place.index == place && $0.act == .announced }.map(\.outcome)
    #expect(outcomes == [.notHeld])
    let names = Self.atlas.places[place].names.all
    #expect(names.contains { $0.contains(id == "khojaly-mukhtar" ? "Mkhitarashen" : "Shosh") }, "\(names)")
  }

  @Test func placesOfUnknownPosition() {
    let unknown = Self.atlas.places.filter { $0.quality == .unknown }
    #expect(unknown.count == 13)
    #expect(unknown.allSatisfy { $0.coordinate == nil })
    #expect(Self.atlas.places.allSatisfy { ($0.coordinate == nil) == ($0.quality == .unknown) })
  }

  // MARK: Order and range

  @Test func recordsStandInTheOrderOfTheirDays() {
    let atlas = Self.atlas
    for days in [atlas.announcements.map(\.day), atlas.events.map(\.day), atlas.totals.map(\.day)] {
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  /// Running totals that a side published are not above what was announced in the end.
  @Test func totalsRunUpToTheFinalCount() {
    #expect(Self.atlas.totals.map(\.total).max()! <= Self.announced.count)
  }

  /// A statement has one outcome where it is an announcement, and none where it is not.
  @Test func outcomesBelongToAnnouncements() {
    #expect(Self.atlas.announcements.allSatisfy { ($0.outcome != nil) == ($0.act == .announced) })
  }

  /// What the handover clauses of the statement say is what the histories of the ground say.
  @Test(arguments: ["aghdam-district", "kalbajar-district", "lachin-district"])
  func clausesAgreeWithTheGround(id: String) throws {
    let clause = try #require(Self.atlas.provisions.first { $0.id == id })
    let evacuation = try #require(clause.district.flatMap(Self.atlas.evacuation))
    #expect(clause.agreed == evacuation.agreedOn && clause.due == evacuation.firstDue)
    #expect(clause.done == evacuation.doneOn)
    #expect(clause.putOffOn == evacuation.postponements.first?.decidedOn)
    #expect(clause.putOffTo == evacuation.postponements.first?.newDue)
  }
}
