import Geometry
import TestSupport
import Testing

@testable import MapPacks

/// What only `check` looks for, in its exact words.
@Suite struct CheckTests {
  static let partition = "partition.topojson"

  static let secondFeature = """
    }},
    {"type":"Feature","properties":{"from":"2020-10-01","to":"2020-10-03","source":"gazette"},"geometry":{"type":"Polygon","coordinates":[[[46.12,39.12],[46.18,39.12],[46.15,39.18],[46.12,39.12]]]}}
    ]}
    """

  static let rows: [Breakage] = [
    // Records
    Breakage(
      "control.csv", "north,2020-10-05,azerbaijan,held,,gazette;statement",
      "north,2020-10-01,artsakh,held,,statement\nnorth,2020-10-05,azerbaijan,held,,gazette;statement",
      "3: the row changes nothing: holder, status and due of face 'north' are those of the row before"),
    Breakage(
      "control.csv", "south,2020-11-25,azerbaijan,held,,gazette",
      "south,2020-11-25,azerbaijan,held,,gazette\nsouth,2020-11-30,azerbaijan,held,,statement",
      "8: the row changes nothing: holder, status and due of face 'south' are those of the row before"),
    Breakage(
      "announcements.csv", "upton,2020-10-05,verified,observer,,gazette,A note",
      "upton,2020-10-04,announced,president,,gazette,Again\nupton,2020-10-05,verified,observer,,gazette,A note",
      "3: the same place, day, act and party stands on line 2 already"),
    Breakage("totals.csv", "2020-10-09,2", "2020-10-04,2", "3: the same day and source stands on line 2 already"),
    Breakage(
      "communities.csv", "Nerkin,South", "Verin,North", "3: the same name and region stands on line 2 already"),
    Breakage("districts.csv", "Eastmark", "Midland", "4: the same name_en stands on line 3 already"),
    Breakage("districts.csv", "Eastmark,,", "Eastmark,Orta,", "4: the same name_az stands on line 3 already"),
    Breakage(
      "events.csv", "upton-falls,2020-10-05,battle,Upton falls", "upton-falls,1994-05-12,battle,A truce",
      "3: the same day and title stands on line 2 already"),
    Breakage(
      "activity.csv", "Raiders were seen.,gazette",
      "Raiders were seen.,gazette\n2020-10-01,2020-10-03,Around Upton,46.16,39.16,Again.,statement",
      "3: the same from, to and area stands on line 2 already"),
    Breakage("pack.json", "An observer", "The president", "20: the same name stands on line 19 already"),
    Breakage(
      "activity.geojson", "}}\n]}", secondFeature,
      "3: the same properties and geometry stands on line 2 already"),
    // Points
    Breakage(
      "places.csv", "46.15,39.05", "39.05,46.15",
      "3: the point 39.05 46.15 lies outside the map; 46.15 39.05 would lie on it"),
    Breakage(
      "places.csv", "46.15,39.05", "46.15,-39.05",
      "3: the point 46.15 -39.05 lies outside the map; 46.15 39.05 would lie on it"),
    Breakage(
      "activity.csv", "46.16,39.16", "-46.16,39.16",
      "2: the point -46.16 39.16 lies outside the map; 46.16 39.16 would lie on it"),
    Breakage("activity.csv", "46.16,39.16", "48.16,39.16", "2: the point 48.16 39.16 lies far outside the map"),
    Breakage(
      "activity.geojson", "[46.15,39.18]", "[39.18,46.15]",
      "2: the point 39.18 46.15 lies outside the map; 46.15 39.18 would lie on it"),
    Breakage(
      "activity.geojson", "[[46.12,39.12],[46.18,39.12],[46.15,39.18],[46.12,39.12]]",
      "[[46.42,39.12],[46.48,39.12],[46.45,39.18],[46.42,39.12]]", "2: no part of it lies on the map"),
    Breakage(
      "pack.json", #""west": 46.05, "south": 39.02, "east": 46.25"#, #""west": 45.05, "south": 39.02, "east": 45.25"#,
      "8: no part of it lies on the map"),
    Breakage("relief.asc", "xllcenter 46", "xllcenter 45", "1: no part of it lies on the map"),
    // Districts and places
    Breakage(
      "places.csv", "46.15,39.05", "46.207,39.05",
      "3: the place lies 0.61 km outside district 'midland', in 'eastmark': move it, or name that in drawn_in"),
    Breakage("places.csv", "midland,,46.15,39.05", "midland,,46.203,39.05"),
    Breakage("places.csv", "midland,,46.15,39.05", "midland,eastmark,46.25,39.05"),
    Breakage("places.csv", "midland,,46.15,39.05,fuzzy", "midland,,46.25,39.05,approximate"),
    Breakage(
      "places.csv", "midland,,46.15,39.05", "midland,westmark,46.25,39.05",
      "3: the place lies 12.98 km outside district 'westmark', in 'eastmark': move it, or name that in drawn_in"),
    Breakage(
      "places.csv", "midland,,46.15,39.05", "midland,eastmark,46.15,39.05",
      "3: drawn_in must be empty: the place lies in its district 'midland'"),
    Breakage("events.csv", "46.15,39.15", "46.16,39.15"),
    Breakage("events.csv", "46.15,39.15", "46.17,39.15", "3: the event lies 1.73 km from place 'upton'"),
    Breakage("events.csv", "upton,46.15,39.15", ",37.62,55.76"),
    Breakage(
      "events.csv", "upton,46.15,39.15", ",39.15,46.15",
      "3: the point 39.15 46.15 lies outside the map; 46.15 39.15 would lie on it"),
    // A total that falls is a remark
    Breakage(
      "totals.csv", "2020-10-09,2,", "2020-10-09,0,",
      "3: the total 0 is lower than 1, which the same source gave on 2020-10-04"),
  ]

  @Test(arguments: rows)
  func told(row: Breakage) {
    #expect(row.pack.problems() == [], "opened all the same")
    #expect(row.pack.checked() == row.problems)
  }

  static let area = "[[[46.12,39.12],[46.18,39.12],[46.15,39.18],[46.12,39.12]]]"

  static let areas: [(String, [String])] = [
    (
      "[[[46.1,39.1],[46.2,39.2],[46.2,39.1],[46.1,39.2],[46.1,39.1]]]", ["the ring crosses itself at 46.15 39.15"]
    ),
    (
      "[[[46.1,39.1],[46.15,39.15],[46.2,39.1],[46.2,39.2],[46.15,39.15],[46.1,39.2],[46.1,39.1]]]",
      ["the ring touches itself at 46.15 39.15"]
    ),
    (
      "[[[46.1,39.1],[46.2,39.1],[46.2,39.2],[46.2,39.15],[46.1,39.1]]]", ["the ring runs along itself at 46.2 39.15"]
    ),
    ("[[[46.1,39.1],[46.2,39.1],[46.1,39.1],[46.1,39.1]]]", ["the ring runs along itself at 46.15 39.1"]),
    (
      "[[[46.1,39.1],[46.2,39.1],[46.2,39.2],[46.1,39.1]],[[46.22,39.15],[46.25,39.15],[46.25,39.18],[46.22,39.15]]]",
      ["the hole does not lie inside its ring"]
    ),
    (
      "[[[46.1,39.1],[46.2,39.1],[46.2,39.2],[46.1,39.1]],[[46.12,39.15],[46.18,39.15],[46.18,39.16],[46.12,39.15]]]",
      ["the ring crosses another ring of the area at 46.15 39.15"]
    ),
    (
      "[[[46,39],[46.2,39],[46.2,39.2],[46,39.2],[46,39]],[[46.05,39.05],[46.1,39.05],[46.1,39.1],[46.05,39.05]],[[46.08,39.06],[46.09,39.06],[46.09,39.07],[46.08,39.06]]]",
      ["the ring lies inside another part of the area"]
    ),
    // A hole that shares a point with its ring is one.
    ("[[[46,39],[46.2,39],[46.2,39.2],[46,39.2],[46,39]],[[46,39],[46.1,39.05],[46.05,39.1],[46,39]]]", []),
  ]

  @Test(arguments: areas) func areasThatAreNone(rings: String, words: [String]) {
    let pack = TinyPack().replacing(Self.area, with: rings, in: "activity.geojson")
    #expect(pack.problems() == [])
    #expect(pack.checked() == words.map { "activity.geojson:2: " + $0 })
  }

  @Test func partsOfAnArea() {
    let part: String = "[[46.1,39.1],[46.2,39.1],[46.2,39.2],[46.1,39.1]]",
      inner = "[[46.15,39.11],[46.16,39.11],[46.16,39.12],[46.15,39.11]]"
    func checked(_ other: String) -> [String] {
      TinyPack().replacing(
        "\"Polygon\",\"coordinates\":" + Self.area, with: "\"MultiPolygon\",\"coordinates\":[[\(part)],[\(other)]]",
        in: "activity.geojson"
      ).checked()
    }
    #expect(checked(inner) == ["activity.geojson:2: the ring lies inside another part of the area"])
    #expect(checked("[[46.22,39.1],[46.25,39.1],[46.25,39.2],[46.22,39.1]]") == [])
  }

  /// The exact words for what other suites plant in drawn maps.
  static let faultsAndWords: [(CheckFault, String)] = [
    (
      CheckFault.touching(arc: 1, with: 2, at: .init(longitude: 46, latitude: 39)),
      "arc 1 touches arc 2 at 46.0 39.0, where only one of them has a point"
    ),
    (
      .lyingOn(arc: 1, with: 1, at: .init(longitude: 46, latitude: 39)),
      "arc 1 runs along itself at 46.0 39.0; a border is one arc"
    ),
    (
      .contradiction(at: .init(longitude: 46, latitude: 39), arc: 1, "a", with: 2, nil),
      "at 46.0 39.0 the ground between arc 1 and arc 2 is face 'a' by the one and no face by the other"
    ),
    (
      .misplaced(arc: 1, at: .init(longitude: 46, latitude: 39), lies: "a", says: nil),
      "arc 1 lies in face 'a' at 46.0 39.0, but around it says no face"
    ),
  ]

  @Test(arguments: faultsAndWords)
  func words(fault: CheckFault, words: String) { #expect(fault.description == words) }

  /// The border of am-west is straight on the file's grid, and north has an arc of its own along it. On the plane of the
  /// map the two lie two metres apart: north is beside am-west, or a little over it.
  @Test func arcsThatOnlyDegreesLayOnOneAnother() {
    let faces = ["am-west", "north", "south", "az-east"].enumerated().map { number, face in
      #"{"type":"Polygon","properties":{"id":"\#(face)","country":"AZ","district":"midland","area_km2":1},"#
        + #""arcs":[[\#(number)]]}"#
    }
    let head = #"{"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[46.0,39.0]},"#
    let collection = #""objects":{"faces":{"type":"GeometryCollection","geometries":["#
    let others = "[[32,0],[3,0],[0,8],[-3,-8]],\n[[36,0],[4,0],[0,20],[-4,-20]]]}\n"
    func told(_ arcs: String) -> [String] {
      let text = "\(head)\n\(collection)\(faces.joined(separator: ",\n"))]}},\n\"arcs\":[\n\(arcs),\n\(others)"
      return TinyPack().writing(text, to: Self.partition).checked().filter { $0.contains(" arc ") }
    }
    let above = told("[[0,0],[20,20],[-20,0],[0,-20]],\n[[10,10],[20,0],[-10,10],[-10,-10]]")
    let below = told("[[0,0],[20,0],[0,20],[-20,-20]],\n[[10,10],[10,10],[-20,0],[10,-10]]")
    let both = above + below
    #expect(above.count == 1 && below.count == 1, "\(both)")
    #expect(both.contains { $0.hasPrefix("partition.topojson:7: arc 0 runs along arc 1 at") }, "\(both)")
    #expect(both.contains { $0.hasPrefix("partition.topojson:7: arc 0 crosses arc 1 at") }, "\(both)")
  }

  @Test func onlyAFallingTotalIsARemark() {
    let pack = TinyPack().replacing("2020-10-09,2,", with: "2020-10-09,0,", in: "totals.csv")
    #expect(pack.checkedProblems().map(\.isRemark) == [true])
    #expect(
      TinyPack().replacing("Eastmark", with: "Midland", in: "districts.csv").checkedProblems().map(\.isRemark) == [
        false
      ])
  }

  /// Each table says which columns tell its records apart, if only that none do.
  @Test func everyTableHasIdentifyingColumns() {
    for file in PackSchema.files where file.name.hasSuffix(".csv") {
      #expect(identifyingColumns(of: file.name) != nil, "\(file.name)")
      let names = file.columns.map(\.name.description)
      for column in (identifyingColumns(of: file.name) ?? []).joined() {
        #expect(names.contains(column.description), "\(file.name) \(column.description)")
      }
    }
    #expect(identifyingColumns(of: "another.csv") == nil)
  }
}
