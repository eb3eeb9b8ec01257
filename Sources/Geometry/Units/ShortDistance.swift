extension Ellipsoid {
  /// The distance in metres of two points that lie a few kilometres apart: the step north and the step east at the
  /// middle latitude, each with the radius that the ellipsoid has there.
  ///
  /// For 10 km the error is below a metre. Poles and the 180th meridian are not looked after.
  public func shortDistance(_ one: Coordinate, _ other: Coordinate) -> Double {
    let middle = ((one.latitude + other.latitude) / 2).radians
    let w = 1 - eccentricitySquared * sine(middle) * sine(middle)
    let meridian = semiMajorAxis * (1 - eccentricitySquared) / (w * w.squareRoot())
    let parallel = semiMajorAxis / w.squareRoot() * cosine(middle)
    let north = meridian * (other.latitude - one.latitude).radians
    let east = parallel * (other.longitude - one.longitude).radians
    return (north * north + east * east).squareRoot()
  }
}
