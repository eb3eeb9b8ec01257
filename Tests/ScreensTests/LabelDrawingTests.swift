import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// Names as they are placed, drawn: `*` a marker, `-`, `/`, `\` and `|` leaders, `#` the front line.
@Suite struct LabelDrawingTests {
  struct Spot {
    var name: String
    var column, row: Int
    var rank = 1
    /// The day on which it is announced.
    var news: String?
    var district = 2
  }

  /// A map of 500 metres a dot, on which ranks 1 and 2 stand and 3 and 4 pass; far from the faces unless it is asked for.
  static func view(
    _ columns: Int, _ rows: Int, overFaces: Bool = false, selection: Int? = nil, _ spots: [Spot]
  ) throws -> ReadView {
    let tiny = try TinyPack().atlas()
    let cells = CellSize(columns: columns, rows: rows)
    let shift = PlanePoint(x: overFaces ? 0 : 60_000, y: 0)
    let center = tiny.partition.bounds.center
    let viewport = Viewport(
      center: PlanePoint(x: center.x + shift.x, y: center.y), metresPerDot: 500, size: cells.dots)
    let places = spots.map { spot in
      let dot = DotPoint(x: Double(spot.column) * 2 + 1, y: Double(spot.row) * 4 + 2)
      return Place(
        id: spot.name, kind: .village, rank: spot.rank, district: DistrictIndex(spot.district),
        coordinate: tiny.projection.unproject(viewport.plane(dot)), quality: .exact,
        names: Names(english: spot.name), sources: [], note: "")
    }
    let announcements = spots.enumerated().compactMap { number, spot in
      spot.news.map {
        Announcement(
          place: PlaceIndex(number), day: Day($0)!, act: .announced, party: 0, outcome: nil, sources: [], note: "")
      }
    }
    let atlas = tiny.with(places: places, announcements: announcements)
    return ReadView(
      of: atlas, story: StoryDays(of: atlas, evidence: EvidenceBook(of: atlas)), viewport: viewport, cells: cells,
      selection: selection.map { DistrictIndex($0) })
  }

  @Test func slotsAreTakenByTaste() throws {
    let alone = try Self.view(24, 3, [Spot(name: "Middle", column: 12, row: 1)])
    #expect(
      alone.drawing(on: Day("2020-10-01")!) == """
        ........................
        ............*Middle.....
        ........................
        """)
    let atEdge = try Self.view(24, 3, [Spot(name: "Middle", column: 20, row: 1)])
    #expect(
      atEdge.drawing(on: Day("2020-10-01")!) == """
        ........................
        ..............Middle*...
        ........................
        """)
    let pair = try Self.view(
      24, 3, [Spot(name: "Left", column: 10, row: 1), Spot(name: "Right", column: 12, row: 1)])
    #expect(
      pair.drawing(on: Day("2020-10-01")!) == """
        ........................
        ......Left*.*Right......
        ........................
        """)
  }

  @Test func crowdedNamesStandOffAtTheEndOfALeader() throws {
    let crowd = try Self.view(
      30, 7,
      [
        Spot(name: "North", column: 14, row: 2), Spot(name: "West", column: 13, row: 3),
        Spot(name: "East", column: 15, row: 3), Spot(name: "South", column: 14, row: 4),
        Spot(name: "Centre", column: 14, row: 3, rank: 2),
      ])
    Self.expect(
      crowd, "2020-10-01",
      #"""
      ..............................
      ..............................
      .......Centre\*North..........
      .........West***East..........
      ..............*South..........
      ..............................
      ..............................
      """#)
    let pillar = try Self.view(
      11, 7,
      [
        Spot(name: "Above all", column: 5, row: 2), Spot(name: "Below all", column: 5, row: 4),
        Spot(name: "Mid", column: 5, row: 3, rank: 2),
      ])
    Self.expect(
      pillar, "2020-10-01",
      """
      ...........
      .Above all.
      .....*.....
      .....*Mid..
      .....*.....
      .Below all.
      ...........
      """)
  }

  @Test func aDaysNameFindsRoomOfItsOwn() throws {
    let roomy = try Self.view(
      24, 3,
      [
        Spot(name: "Standing", column: 2, row: 1, rank: 2),
        Spot(name: "Today", column: 4, row: 0, rank: 3, news: "2020-10-09"),
      ])
    Self.expect(
      roomy, "2020-10-08",
      """
      ........................
      ..*Standing.............
      ........................
      """)
    Self.expect(
      roomy, "2020-10-09",
      """
      ....*Today..............
      ..*Standing.............
      ........................
      """)
  }

  @Test func aDaysNameHidesALowerOneWhereThereIsNoOtherRoom() throws {
    func tight(rank: Int, news: String? = nil) throws -> ReadView {
      try Self.view(
        12, 1,
        [
          Spot(name: "Standing", column: 1, row: 0, rank: rank, news: news),
          Spot(name: "Today", column: 11, row: 0, rank: 3, news: "2020-10-09"),
        ])
    }
    let lower = try tight(rank: 2)
    Self.expect(lower, "2020-10-08", ".*Standing..")
    Self.expect(lower, "2020-10-09", ".*....Today*")
    Self.expect(lower, "2020-10-10", ".*Standing..")
    // A landmark stays, and so does a name that is in the news itself.
    Self.expect(try tight(rank: 1), "2020-10-09", ".*Standing..")
    Self.expect(try tight(rank: 2, news: "2020-10-09"), "2020-10-09", ".*Standing..")
  }

  @Test func theSelectedDistrictComesFirstAndIsNotHidden() throws {
    let spots = [
      Spot(name: "Important", column: 8, row: 0, rank: 1, district: 1),
      Spot(name: "Selected", column: 6, row: 0, rank: 3),
      Spot(name: "Today", column: 19, row: 0, rank: 3, news: "2020-10-09", district: 1),
    ]
    Self.expect(try Self.view(20, 1, spots), "2020-10-08", "........*Important..")
    Self.expect(try Self.view(20, 1, spots), "2020-10-09", "........*Important..")
    Self.expect(try Self.view(20, 1, selection: 2, spots), "2020-10-09", "......*---Selected..")
  }

  /// The ground in the north is taken on 5 October, that in the south passes on 25 November.
  @Test func namesKeepOffTheFrontLineOfMostDays() throws {
    let spots = [
      Spot(name: "Eastward", column: 18, row: 3), Spot(name: "Southern", column: 17, row: 8),
      Spot(name: "Small", column: 20, row: 5, rank: 3, news: "2020-10-01"),
      Spot(name: "Later", column: 12, row: 5, rank: 4, news: "2020-10-09"),
    ]
    let view = try Self.view(30, 12, overFaces: true, spots)
    Self.expect(
      view, "2020-10-01", withFront: true,
      """
      ...................#..........
      ...................#..........
      ...................#..........
      ..........Eastward*#..........
      ...................#..........
      ...................#*Small....
      ...................#..........
      ...................#..........
      .........Southern*.#..........
      ...................#..........
      ...................#..........
      ...................#..........
      """)
    Self.expect(
      view, "2020-10-09", withFront: true,
      """
      ..............................
      ..............................
      ..............................
      ..........Eastward*...........
      ..............................
      ............*Later............
      ..........##########..........
      ...................#..........
      .........Southern*.#..........
      ...................#..........
      ...................#..........
      ...................#..........
      """)
  }

  private static func expect(
    _ view: ReadView, _ day: String, withFront: Bool = false, _ drawing: String,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(view.drawing(on: Day(day)!, withFront: withFront) == drawing, sourceLocation: location)
  }
}
