import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct UncertaintyTests {
  @Test func groundOfLowCertainty() {
    let all = Bundled.atlas.lowCertaintyArea(in: nil)
    #expect(abs(all.value - 235) < 1)  // as Docs/Sources-and-method.md says
    let districts = Bundled.atlas.districts.indices.map { Bundled.atlas.lowCertaintyArea(in: DistrictIndex($0)) }
    #expect(abs(districts.reduce(.zero, +).value - all.value) < 1e-9)
  }

  /// The law: a band holds the assessed ground, what is assessed is what the holdings say, and no holder can have more
  /// than there is.
  @Test(arguments: ["2020-09-26", "2020-10-09", "2020-10-20", "2020-11-09", "2020-11-15", "2020-12-01"])
  func bandsHoldTheAssessment(day: String) {
    let atlas = Bundled.atlas, day = Day(day)!
    let whole = atlas.timeline.area(in: nil)
    let bands = atlas.bands(on: day, by: Bundled.book)
    for band in bands {
      #expect(band.least <= band.area && band.area <= band.most && band.most <= whole)
      let held = atlas.timeline.holdings(on: day).filter { $0.holder == band.holder && $0.status != .unmapped }
      #expect(abs(held.reduce(SquareKilometres.zero) { $0 + $1.area }.value - band.area.value) < 1e-6)
    }
    let mapped = whole.value - atlas.area(unmappedOn: day).value
    #expect(abs(bands.reduce(SquareKilometres.zero) { $0 + $1.area }.value - mapped) < 1e-6)
  }

  /// Where a place is announced and its ground not assessed so, its area may be the claimant's: in the tiny pack Upton's
  /// from 4 October, until it is assessed on the 5th.
  @Test(arguments: [(day: "2020-10-03", most: 0.0), ("2020-10-04", 96), ("2020-10-05", 96)])
  func announcedGroundWidensTheBand(day: String, most: Double) throws {
    let atlas = try TinyPack().atlas()
    let bands = atlas.bands(on: Day(day)!, by: EvidenceBook(of: atlas))
    let azerbaijan = bands.first { atlas[$0.holder].id == "azerbaijan" }
    #expect(abs((azerbaijan?.most.value ?? 0) - most) < 0.2)
    #expect(abs((azerbaijan?.area.value ?? 0) - (day == "2020-10-05" ? 96 : 0)) < 0.2)
  }
}
