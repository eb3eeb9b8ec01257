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

  /// An area touches the districts under its dots and under its corners, as a mask of the whole raster has them.
  @Test(arguments: 0..<20)
  func areasTouchWhatTheirMasksHold(seed: Int) {
    let atlas = DealtStory(seed: seed).atlas
    let index = ActivityIndex(of: atlas)
    let box = PlaneBox(around: atlas.activityAreas.flatMap { $0.rings.joined() })
    let viewport = Viewport(
      center: box.center, metresPerDot: 1000,
      size: DotSize(width: Int(box.width / 1000) + 1, height: Int(box.height / 1000) + 1))
    let raster = FaceRaster(atlas.partition, in: viewport)
    for (number, area) in atlas.activityAreas.enumerated() {
      let mask = DotMask(filling: area.rings, in: viewport)
      let dots = zip(mask.dots, raster.faces).filter(\.0).map { FaceIndex(Int($0.1)) }
      let faces = dots.filter { $0 != .outside } + area.rings.joined().compactMap { atlas.partition.face(at: $0) }
      #expect(index.districts(of: number) == Set(faces.map { atlas[$0].district }).sorted())
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
