/// An ellipsoid of revolution, the figure that areas and projections are computed on.
public struct Ellipsoid: Hashable, Sendable {
  /// Semi-major axis in metres.
  public let semiMajorAxis: Double
  /// Eccentricity squared, no unit.
  public let eccentricitySquared: Double

  /// Makes an ellipsoid from its semi-major axis in metres and its flattening (no unit; 0 is a sphere).
  public init(semiMajorAxis: Double, flattening: Double) {
    self.semiMajorAxis = semiMajorAxis
    self.eccentricitySquared = flattening * (2 - flattening)
  }

  /// World Geodetic System 1984 (NGA.STND.0036, table 3.1).
  public static let wgs84 = Ellipsoid(semiMajorAxis: 6_378_137, flattening: 1 / 298.257_223_563)

  /// The authalic function q of a latitude: the area of the zone from the equator to that latitude is
  /// π a² q. Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987), equation 3-12.
  ///
  /// - Parameter latitude: geodetic, in degrees.
  public func authalicQ(latitude: Double) -> Double {
    let e2 = eccentricitySquared
    let s = sine(latitude.radians)
    guard e2 > 0 else { return 2 * s }
    let e = e2.squareRoot()
    return (1 - e2) * (s / (1 - e2 * s * s) - naturalLogarithm((1 - e * s) / (1 + e * s)) / (2 * e))
  }

  /// The latitude in degrees whose `authalicQ` is `q`, by Newton's method on Snyder's equation 3-16.
  ///
  /// Values beyond the poles give the pole. Four rounds reach 1e-12 degrees anywhere on this map.
  public func latitude(authalicQ q: Double) -> Double {
    let e2 = eccentricitySquared
    let polar = authalicQ(latitude: 90)
    guard abs(q) < polar else { return q < 0 ? -90 : 90 }
    var phi = arcSine(q / 2)
    for _ in 0..<4 {
      let s = sine(phi)
      let w = 1 - e2 * s * s
      phi += w * w * (q - authalicQ(latitude: phi.degrees)) / (2 * (1 - e2) * cosine(phi))
    }
    return phi.degrees
  }
}
