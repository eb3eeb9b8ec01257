import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct AtlasTests {
  @Test(arguments: [
    (day: "2020-09-26", number: 0), ("2020-09-27", 1), ("2020-10-20", 24), ("2020-12-01", 66), ("2020-12-18", 83),
  ])
  func numbersOfDays(day: String, number: Int) { #expect(Bundled.atlas.number(of: Day(day)!) == number) }

  @Test func zoneDistrictsInTheOrderOfNames() {
    let atlas = Bundled.atlas
    #expect(
      atlas.zoneDistricts.map { atlas[$0].names.english } == [
        "Aghdam", "Fuzuli", "Jabrayil", "Kalbajar", "Khankendi", "Khojaly", "Khojavend", "Lachin", "Qubadli", "Shusha",
        "Shusha city", "Tartar", "Zangilan",
      ])
  }

  @Test func boxOfADistrictHoldsItsFaces() {
    let atlas = Bundled.atlas
    for district in atlas.zoneDistricts {
      let box = atlas.bounds(of: district)
      #expect(!box.isEmpty)
      for face in atlas.timeline.facesOfDistrict[district.index] {
        let own = atlas.partition.bounds(of: face)
        #expect(box.minX <= own.minX && box.maxX >= own.maxX && box.minY <= own.minY && box.maxY >= own.maxY)
      }
    }
  }

  @Test func facesUnderPlacesAreThoseOfTheirCoordinates() {
    let atlas = Bundled.atlas
    for (number, place) in atlas.places.enumerated().prefix(60) {
      #expect(atlas.face(of: PlaceIndex(number)) == place.coordinate.flatMap { atlas.face(at: $0) })
    }
    let lost = atlas.places.firstIndex { $0.coordinate == nil }!
    #expect(atlas.face(of: PlaceIndex(lost)) == nil)
    #expect(atlas.face(at: Coordinate(longitude: 0, latitude: 0)) == nil)
  }
}
