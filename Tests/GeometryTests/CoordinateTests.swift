import Geometry
import Testing

@Suite struct CoordinateTests {
  @Test(arguments: [
    (longitude: 46.7, latitude: 39.7, isOnEarth: true),
    (180, 90, true), (-180, -90, true), (180.000001, 0, false), (0, -90.1, false),
    (.nan, 0, false), (0, .nan, false), (.infinity, 0, false),
  ])
  func onEarth(longitude: Double, latitude: Double, isOnEarth: Bool) {
    #expect(Coordinate(longitude: longitude, latitude: latitude).isOnEarth == isOnEarth)
  }

  @Test(arguments: [
    (longitude: 46.0, latitude: 39.0, isInside: true),
    (45, 38, true), (47, 40, true), (44.999, 39, false), (46, 40.001, false), (47.001, 41, false),
  ])
  func inTheBox(longitude: Double, latitude: Double, isInside: Bool) {
    let box = CoordinateBox(west: 45, south: 38, east: 47, north: 40)
    #expect(box.contains(Coordinate(longitude: longitude, latitude: latitude)) == isInside)
  }
}
