import Geometry
import TestSupport
import Testing

@Suite struct EllipsoidTests {
  private static let clarke1866 = Ellipsoid(semiMajorAxis: 6_378_206.4, flattening: 1 / 294.978_698_2)

  /// The surface of the Earth, in km2: Moritz, *Geodetic Reference System 1980*, and NGA.STND.0036.
  @Test func surfaceOfTheEarth() {
    let wgs84 = Ellipsoid.wgs84
    let surface = 2 * .pi * wgs84.semiMajorAxis * wgs84.semiMajorAxis * wgs84.authalicQ(latitude: 90) / 1e6
    #expect(abs(surface - 510_065_621.7) < 0.1)
  }

  /// Snyder, *Map Projections: A Working Manual*, numerical example for the authalic latitude (Clarke 1866).
  @Test(arguments: [(latitude: 5.0, q: 0.173_1376), (40, 1.279_2602), (90, 1.995_4814)])
  func snydersValues(latitude: Double, q: Double) {
    #expect(abs(Self.clarke1866.authalicQ(latitude: latitude) - q) < 1e-6)
  }

  /// The area of a cell of one degree, summed from 2,000 thin strips of M·N·cos φ instead of the closed formula.
  @Test(arguments: [0.0, 10, 38, 39, 40, 45, 60, 89, -1, -40])
  func cellOfOneDegree(south: Double) {
    let wgs84 = Ellipsoid.wgs84
    let q = wgs84.authalicQ(latitude: south + 1) - wgs84.authalicQ(latitude: south)
    let closed = wgs84.semiMajorAxis * wgs84.semiMajorAxis * (Double.pi / 180) * q / 2 / 1e6
    let summed = areaOfCell(south: south) / 1e6
    #expect(abs(closed - summed) < 0.001, "\(closed) km2 against \(summed) km2")
  }

  @Test func aSphereHasTwiceTheSine() {
    let sphere = Ellipsoid(semiMajorAxis: 1, flattening: 0)
    #expect(abs(sphere.authalicQ(latitude: 30) - 1) < 1e-15)
    #expect(abs(sphere.latitude(authalicQ: 1) - 30) < 1e-12)
  }

  @Test func latitudeUndoesQ() {
    var random = Seeded(1)
    for _ in 0..<1000 {
      let latitude = random.number(-80.0...80)
      let back = Ellipsoid.wgs84.latitude(authalicQ: Ellipsoid.wgs84.authalicQ(latitude: latitude))
      #expect(abs(back - latitude) < 1e-9)
    }
  }

  @Test(arguments: [(q: 2.0, pole: 90.0), (99, 90), (-2, -90), (0, 0)])
  func beyondThePoles(q: Double, pole: Double) {
    #expect(Ellipsoid.wgs84.latitude(authalicQ: q) == pole)
  }
}
