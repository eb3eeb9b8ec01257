import Geometry
import Testing

/// Lengths of a degree on WGS 84 (NIMA TR 8350.2): 111,320 m of longitude at the equator, 110,574 m of latitude there,
/// 111,035 m at 40 degrees, where a degree of longitude has 85,394 m.
@Suite struct ShortDistanceTests {
  @Test(arguments: [
    (0.0, 0.0, 0.01, 0.0, 1113.20), (0.0, -0.005, 0.0, 0.005, 1105.74), (46.0, 39.995, 46.0, 40.005, 1110.35),
    (46.0, 40.0, 46.01, 40.0, 853.94), (46.0, 40.0, 46.0, 40.0, 0),
  ])
  func distances(x: Double, y: Double, otherX: Double, otherY: Double, metres: Double) {
    let one = Coordinate(longitude: x, latitude: y), other = Coordinate(longitude: otherX, latitude: otherY)
    #expect(abs(Ellipsoid.wgs84.shortDistance(one, other).value - metres) < 0.02)
    #expect(abs(Ellipsoid.wgs84.shortDistance(other, one).value - metres) < 0.02)
  }
}
