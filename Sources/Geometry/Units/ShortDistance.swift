extension Ellipsoid {
  /// The distance of two points that lie at most a few hundred kilometres apart.
  ///
  /// The step north and the step east, each with the radius that the ellipsoid has at the middle latitude: the formula
  /// of 47 CFR 73.208 (c), which serves up to 475 km, with exact radii in place of its series. For 10 km the error is
  /// below a metre, for 200 km below a thousandth. Poles and the 180th meridian are not looked after.
  public func shortDistance(_ one: Coordinate, _ other: Coordinate) -> Metres {
    let step = step(from: one, to: other)
    return Metres((step.north * step.north + step.east * step.east).squareRoot())
  }

  /// The direction in which a point lies that is at most a few hundred kilometres away; nil for the point itself.
  public func direction(from one: Coordinate, to other: Coordinate) -> CompassPoint? {
    let step = step(from: one, to: other)
    return CompassPoint(east: step.east, north: step.north)
  }

  /// The metres to the north and to the east, at the middle latitude.
  private func step(from one: Coordinate, to other: Coordinate) -> (north: Double, east: Double) {
    let middle = ((one.latitude + other.latitude) / 2).radians
    let w = 1 - eccentricitySquared * sine(middle) * sine(middle)
    let meridian = semiMajorAxis * (1 - eccentricitySquared) / (w * w.squareRoot())
    let parallel = semiMajorAxis / w.squareRoot() * cosine(middle)
    return (
      meridian * (other.latitude - one.latitude).radians, parallel * (other.longitude - one.longitude).radians
    )
  }
}
