extension EqualAreaProjection {
  /// How many metres of the plane a metre of ground has at a latitude: to the east, and to the north. One is the other's
  /// inverse, because areas are kept.
  ///
  /// - Parameter latitude: in degrees, short of the poles.
  public func scale(latitude: Double) -> (east: Double, north: Double) {
    let east =
      Self.parallelRadius(latitude: standardParallel, on: ellipsoid)
      / Self.parallelRadius(latitude: latitude, on: ellipsoid)
    return (east, 1 / east)
  }
}
