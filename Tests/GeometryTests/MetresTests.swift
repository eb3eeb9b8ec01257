import Testing

@testable import Geometry

@Suite struct MetresTests {
  @Test(
    arguments: [
      (0, "0 km", "0 kilometres"), (320, "0.3 km", "0.3 kilometres"), (1000, "1 km", "1 kilometre"),
      (1049, "1 km", "1 kilometre"), (5000, "5 km", "5 kilometres"), (9940, "9.9 km", "9.9 kilometres"),
      (9960, "10 km", "10 kilometres"), (12_400, "12 km", "12 kilometres"),
    ] as [(Double, String, String)])
  func words(metres: Double, shown: String, told: String) {
    #expect(Metres(metres).text == shown && Metres(metres).told == told)
  }

  /// Step by step along the axes, on the plane and on the ground: the scale of the plane says how they differ.
  @Test(arguments: [38.4, 39.7, 41.1]) func theScaleOfThePlane(latitude: Double) {
    let projection = EqualAreaProjection(centralMeridian: 46, standardParallel: 39.8)
    let scale = projection.scale(latitude: latitude)
    let here = Coordinate(longitude: 46.5, latitude: latitude)
    let start = projection.project(here)
    for (east, north) in [(2000.0, 0.0), (0, 2000), (1400, -1400)] {
      let end = projection.unproject(PlanePoint(x: start.x + east * scale.east, y: start.y + north * scale.north))
      let ground = (east * east + north * north).squareRoot()
      #expect(abs(projection.ellipsoid.shortDistance(here, end).value - ground) < 2)
    }
  }
}
