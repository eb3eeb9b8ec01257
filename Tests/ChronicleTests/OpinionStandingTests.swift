import Chronicle
import TestSupport
import Testing

/// An opinion beside the map, on the tiny pack: Upton is Artsakh's to 4 October 2020 and Azerbaijan's from the 5th on.
@Suite struct OpinionStandingTests {
  static let azerbaijan = Opinion.Verdict.holder(HolderIndex(0)), artsakh = Opinion.Verdict.holder(HolderIndex(1))
  static let armenia = Opinion.Verdict.holder(HolderIndex(2))

  @Test(arguments: [
    ("2020-10-05", azerbaijan, OpinionStanding.agrees), ("2020-12-01", azerbaijan, .agrees),
    ("2020-10-01", azerbaijan, .before(days: 4)), ("2020-10-04", azerbaijan, .before(days: 1)),
    ("2020-10-04", artsakh, .agrees), ("2020-10-05", artsakh, .after(days: 1)),
    ("2020-10-10", artsakh, .after(days: 6)), ("2020-10-10", armenia, .never), ("2020-10-10", .contested, .contested),
    ("2020-10-10", .unknown, .unknown), ("2020-12-02", azerbaijan, .notCompared),
  ])
  func besideTheMap(day: String, says: Opinion.Verdict, standing: OpinionStanding) throws {
    let atlas = try TinyPack().atlas()
    #expect(atlas.standing(of: opinion(says, on: day), on: atlas.face(of: PlaceIndex(0))) == standing)
  }

  @Test func aPlaceOfUnknownPositionIsNotCompared() throws {
    #expect(try TinyPack().atlas().standing(of: opinion(Self.artsakh, on: "2020-10-10"), on: nil) == .notCompared)
  }

  @Test func daysCountFromTheOpinionToTheMap() {
    #expect(OpinionStanding.before(days: 4).days == 4 && OpinionStanding.after(days: 6).days == -6)
    #expect(OpinionStanding.agrees.days == 0 && OpinionStanding.contested.days == nil)
    #expect(OpinionStanding.before(days: 1).words == "1 day before the map shows it so")
    #expect(OpinionStanding.after(days: 6).words == "6 days after the map last showed it so")
  }

  @Test func thePlaceKnowsItsOpinions() throws {
    let atlas = try TinyPack().atlas()
    let book = EvidenceBook(of: atlas)
    #expect(atlas.places.indices.map { book[PlaceIndex($0)].opinions.count } == [2, 1, 0, 0])
  }

  private func opinion(_ says: Opinion.Verdict, on day: String) -> Opinion {
    Opinion(place: PlaceIndex(0), day: Day(day)!, says: says, by: "A", finding: .mapped, sources: [], note: "")
  }
}
