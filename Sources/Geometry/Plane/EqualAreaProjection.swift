/// The cylindrical equal-area projection of the ellipsoid, true to scale on one parallel.
///
/// Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987), section 10, equations 10-13 to 10-15.
/// Areas on the plane are areas on the ellipsoid, so a share of dots is a share of ground; north is up
/// everywhere and a box of coordinates stays a box. The price is shape: lengths east-west are stretched by the
/// radius of the standard parallel over that of their own, and north-south shrunk by the same factor. With the
/// standard parallel in the middle of a map 2.7° tall, as the bundled one is, it stays between 0.981 and 1.021.
public struct EqualAreaProjection: Hashable, Sendable {
  /// The ellipsoid that is projected.
  public let ellipsoid: Ellipsoid
  /// The meridian of x = 0, in degrees.
  public let centralMeridian: Double
  /// The parallel on which the scale is true, in degrees.
  public let standardParallel: Double

  private let metresPerRadian: Double  // along x
  private let metresPerQ: Double  // along y
  private let originQ: Double  // q of the standard parallel, on which y = 0

  /// Makes a projection from its central meridian and its standard parallel, both in degrees.
  public init(
    centralMeridian: Double, standardParallel: Double, ellipsoid: Ellipsoid = .wgs84
  ) {
    self.ellipsoid = ellipsoid
    self.centralMeridian = centralMeridian
    self.standardParallel = standardParallel
    let scale = Self.parallelRadius(latitude: standardParallel, on: ellipsoid)
    metresPerRadian = ellipsoid.semiMajorAxis * scale
    metresPerQ = ellipsoid.semiMajorAxis / (2 * scale)
    originQ = ellipsoid.authalicQ(latitude: standardParallel)
  }

  /// The projection that suits a map of the box: its middle meridian and its middle parallel.
  public init(for box: CoordinateBox) {
    self.init(
      centralMeridian: (box.west + box.east) / 2, standardParallel: (box.south + box.north) / 2)
  }

  /// The point on the plane, in metres, of a coordinate in degrees. Exact formulas; no range is enforced.
  public func project(_ point: Coordinate) -> PlanePoint {
    PlanePoint(
      x: (point.longitude - centralMeridian).radians * metresPerRadian,
      y: (ellipsoid.authalicQ(latitude: point.latitude) - originQ) * metresPerQ)
  }

  /// The inverse of `project`, to 1e-9 degrees.
  public func unproject(_ point: PlanePoint) -> Coordinate {
    Coordinate(
      longitude: centralMeridian + (point.x / metresPerRadian).degrees,
      latitude: ellipsoid.latitude(authalicQ: point.y / metresPerQ + originQ))
  }

  /// The radius of a parallel as a share of the semi-major axis: cos φ / √(1 - e² sin² φ).
  static func parallelRadius(latitude: Double, on ellipsoid: Ellipsoid) -> Double {
    let s = sine(latitude.radians)
    return cosine(latitude.radians) / (1 - ellipsoid.eccentricitySquared * s * s).squareRoot()
  }
}
