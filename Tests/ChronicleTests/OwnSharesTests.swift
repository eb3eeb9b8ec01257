import Chronicle
import TestSupport
import Testing

/// Published shares beside what the map comes to, on the tiny pack: its north, 96.0 km2, is taken on 5 October 2020, its
/// south, 96.1 km2, is agreed on 10 November to be handed over, and is so on the 25th.
@Suite struct OwnSharesTests {
  @Test(arguments: [
    (PublishedShare.Measure.heldBefore, PublishedShare.Unit.squareKilometres, String?.none, 192.1),
    (.heldBefore, .percent, nil, 100), (.taken, .squareKilometres, "2020-10-04", 0),
    (.taken, .squareKilometres, "2020-10-05", 96.0), (.taken, .percent, "2020-11-10", 49.97),
    (.handedOver, .squareKilometres, "2020-11-09", 0), (.handedOver, .squareKilometres, "2020-11-10", 96.1),
    (.handedOver, .squareKilometres, "2020-11-25", 96.1), (.remaining, .percent, "2020-11-09", 50.03),
    (.remaining, .percent, "2020-11-10", 0), (.heldAfter, .squareKilometres, nil, 0),
    // Then the south is Artsakh's, and meets Azerbaijan in its north, 8.64 km, and in its east, 11.10 km.
    (.lineAfter, .kilometres, "2020-10-05", 19.74), (.lineAfter, .kilometres, nil, 0),
  ])
  func ours(measure: PublishedShare.Measure, unit: PublishedShare.Unit, day: String?, value: Double) throws {
    var parts = try TinyPack().atlas().parts
    parts.shares = [
      PublishedShare(
        by: "A", day: day.map { Day($0)! }, measure: measure, value: 1, unit: unit, bound: .exact, sources: [],
        reason: "")
    ]
    let comparison = try #require(Atlas(parts).shareComparisons.first)
    #expect(abs(comparison.own - value) < 0.06, "\(comparison.own)")
    #expect(abs(comparison.difference - (value - 1)) < 0.06)
  }
}
