import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct ActivityIndexTests {
  private static let index = ActivityIndex(of: Bundled.atlas)

  @Test func theTinyPack() throws {
    let atlas = try TinyPack().atlas()
    let index = ActivityIndex(of: atlas)
    #expect(index.districts(of: 0).map { atlas[$0].id } == ["midland"])
    for (number, district) in atlas.districts.enumerated() {
      let isMidland = district.id == "midland"
      #expect(index.areas(touching: DistrictIndex(number)) == (isMidland ? [0] : []))
      #expect(index.reports(in: DistrictIndex(number)) == (isMidland ? [0] : []))
    }
  }

  @Test func bothWaysSayTheSame() {
    let atlas = Bundled.atlas
    for area in atlas.activityAreas.indices {
      #expect(!Self.index.districts(of: area).isEmpty)
      for district in atlas.districts.indices.map({ DistrictIndex($0) }) {
        #expect(
          Self.index.districts(of: area).contains(district) == Self.index.areas(touching: district).contains(area))
      }
    }
  }

  /// Where special forces were reported first and last, and where never.
  @Test(arguments: [
    (district: "khojavend", touched: true), ("fuzuli", true), ("kalbajar", true), ("ganja", false),
    ("nakhchivan-city", false),
  ])
  func districts(district: String, touched: Bool) throws {
    let index = try #require(Bundled.atlas.district(named: district))
    #expect(Self.index.areas(touching: index).isEmpty != touched)
  }

  @Test func everyReportIsInOneDistrict() {
    let districts = Bundled.atlas.districts.indices.map { DistrictIndex($0) }
    #expect(districts.flatMap { Self.index.reports(in: $0) }.sorted() == Array(Bundled.atlas.activityReports.indices))
  }
}
