import Chronicle
import Geometry
import TestSupport
import Testing

/// Many incidents are found by squares of the map.
@Suite struct ManyIncidentsTests {
  /// Those near a box are among all of the days, in order, and none that lies in it is missing.
  @Test(arguments: 0..<4) func boxesLeaveNothingOut(seed: Int) throws {
    var random = Seeded(seed)
    var text = "lon,lat,date,end\n"
    for _ in 0..<6_000 {
      let first = Day("2020-09-20")! + random.number(0...90)
      // Some lie beyond the map, some last, a few for longer than a month.
      let length = random.number(0...30) == 0 ? random.number(0...200) : random.number(0...5)
      let place = random.number(0...20) == 0 ? "," : "\(random.number(45.8...46.5)),\(random.number(38.9...39.3))"
      text += "\(place),\(first),\(first + length)\n"
    }
    let atlas = try #require(TinyPack().with(incidents: [("many.csv", text)]).atlas)
    for _ in 0..<60 {
      let first = Day("2020-09-25")! + random.number(0...70), days = first...(first + random.number(0...11))
      let all = atlas.events.indices.filter {
        atlas.events[$0].day <= days.upperBound && atlas.events[$0].last >= days.lowerBound
      }
      #expect(atlas.eventNumbers(overlapping: days) == all)
      let corner = Coordinate(longitude: random.number(45.9...46.4), latitude: random.number(38.95...39.25))
      let one = atlas.projection.project(corner), size = random.number(50.0...20_000)
      let box = PlaneBox(minX: one.x, minY: one.y, maxX: one.x + size, maxY: one.y + size)
      let near = atlas.eventNumbers(overlapping: days, near: box)
      #expect(near == near.sorted() && Set(near).isSubset(of: all))
      let inside = all.filter {
        atlas.events[$0].coordinate.map { box.contains(atlas.projection.project($0)) } ?? false
      }
      #expect(Set(inside).isSubset(of: near))
    }
  }

  /// Words of precision are the same alone and together, in capitals and beside spaces.
  @Test(arguments: [
    ("month", "month exact"), ("approximate", "day approximate"), (" Week ", "week exact"),
    ("region; year", "year region"), ("", "day exact"),
  ])
  func precision(written: String, meant: String) throws {
    let text = "lon,lat,date,precision\n46.1,39.1,2020-10-08,\"\(written)\"\n"
    let atlas = try #require(TinyPack().with(incidents: [("one.csv", text)]).atlas)
    let found = try #require(atlas.events.first { $0.layer != nil }).precision
    #expect("\(found.time.rawValue) \(found.place.rawValue)" == meant)
  }
}
