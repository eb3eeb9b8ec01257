import Chronicle
import Geometry
import MapPacks
import Testing
import TestSupport

/// What a good pack becomes.
@Suite struct PackReaderTests {
  let atlas: Atlas
  init() throws { atlas = try TinyPack().atlas() }

  @Test func aGoodPackHasNoProblems() { #expect(TinyPack().checked() == []) }

  @Test func manifest() {
    #expect(atlas.id == "tiny")
    #expect(atlas.title.russian == "Маленькая война")
    #expect(atlas.days == Day("2020-09-27")!...Day("2020-12-01")!)
    #expect(atlas.baseline == Day("2020-09-26"))
    #expect(atlas.holders.map(\.letter) == ["z", "a", "m"])
    #expect(atlas.holders[0].opposes == [HolderIndex(1)])
    #expect(atlas.countries.map(\.holder) == [HolderIndex(0), HolderIndex(2)])
    #expect(atlas.parties.map(\.side) == [.holder(HolderIndex(0)), .independent])
    let corner = atlas.projection.unproject(PlanePoint(x: atlas.home.minX, y: atlas.home.maxY))
    #expect(abs(corner.longitude - 46.05) < 1e-9)
    #expect(abs(corner.latitude - 39.18) < 1e-9)
  }

  @Test func facesAndHistories() {
    #expect(atlas.faces.map(\.id) == ["am-west", "north", "south", "az-east"])
    #expect(atlas.faces[1].certainty == .assessed)
    #expect(atlas.faces[1].fate == "taken")
    #expect(atlas.faces[1].former == 0.5)
    #expect(atlas.timeline.zone == [FaceIndex(1), FaceIndex(2)])
    #expect(atlas.timeline.histories.map(\.count) == [1, 2, 4, 1])
    #expect(
      atlas.timeline.histories[0][0]
        == ControlEntry(
          from: Day("1800-01-01")!, state: ControlState(holder: HolderIndex(2), status: .held),
          sources: [SourceIndex(0)]))
    #expect(atlas.timeline.histories[2][2].state.due == Day("2020-11-25"))
    #expect(atlas.timeline.histories[1][1].sources == [SourceIndex(0), SourceIndex(1)])
  }

  @Test func pointsSharedByArcsAreTheSamePoint() {
    #expect(Set(atlas.partition.points).count == 10)
    let places = atlas.places.indices.map { atlas.face(of: PlaceIndex($0)) }
    #expect(places == [FaceIndex(1), FaceIndex(2), nil, nil])
  }

  @Test func records() {
    #expect(atlas.sources[0].title == "The \"Gazette\", evening")
    #expect(atlas.districts[1].names.armenian == "Mijin")
    #expect(atlas.zoneDistricts == [DistrictIndex(1)])
    #expect(atlas.places[3].coordinate == nil)
    #expect(atlas.announcements.map(\.outcome) == [.held, nil, nil])
    #expect(atlas.totals.map(\.bound) == [.exact, .atLeast])
    #expect(atlas.communities.map(\.place) == [PlaceIndex(0), nil])
    #expect(atlas.provisions[0].putOffTo == Day("2020-11-25"))
    #expect(atlas.provisions[1].due == nil)
    #expect(atlas.events.map(\.coordinate) == [nil, Coordinate(longitude: 46.15, latitude: 39.15)])
    #expect(atlas.activityReports[0].days.count == 3)
  }

  @Test func layers() {
    #expect(atlas.activityAreas[0].rings.map(\.count) == [4])
    #expect(atlas.overlays.map(\.layer) == [.road, .corridor, .river])
    #expect(atlas.overlays.map(\.grade) == ["main", "", "stream"])
    #expect(atlas.overlays.map(\.isSchematic) == [false, true, false])
    #expect(atlas.overlays[2].strokes.map(\.count) == [2, 2])
    #expect(atlas.relief?.heights == [100, 200, 300, -28, 0, 50])
    #expect(atlas.legend.map(\.meaning) == [.ground(HolderIndex(0), .held), .line("front")])
  }

  @Test(arguments: [
    "places.csv", "announcements.csv", "totals.csv", "communities.csv", "opinions.csv", "shares.csv", "harm.csv",
    "census.csv", "provisions.csv", "events.csv", "activity.csv",
    "activity.geojson", "overlays.geojson", "water.geojson", "relief.asc",
  ])
  func filesThatNeedNotBeThere(name: String) throws {
    var pack = TinyPack()
    pack.files[name] = nil
    if name == "places.csv" {
      pack.files["announcements.csv"] = nil
      pack.files["communities.csv"] = nil
      pack.files["opinions.csv"] = nil
      pack.files["events.csv"] = nil
    }
    #expect(pack.problems() == [])
  }

  @Test func windowsLineEndsAndNoLastLineEnd() throws {
    var pack = TinyPack()
    for name in pack.files.keys where name.hasSuffix(".csv") {
      let text = String(decoding: pack.files[name]!.dropLast(), as: UTF8.self)
      pack.files[name] = Array(
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }
    #expect(pack.problems() == [])
  }
}
