/// A point on the WGS 84 ellipsoid, in degrees.
///
///     let shusha = Coordinate(longitude: 46.7486, latitude: 39.7601)
///
/// Longitude comes first, as in GeoJSON. No range is enforced here: readers of files do that and name the line.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east of Greenwich.
  public var longitude: Double
  /// Degrees north of the equator, geodetic.
  public var latitude: Double

  /// Makes a coordinate of degrees. Any numbers are taken; see `isOnEarth`.
  @inlinable
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and inside -180...180 and -90...90.
  public var isOnEarth: Bool {
    abs(longitude) <= 180 && abs(latitude) <= 90
  }
}

/// A box between two meridians and two parallels, in degrees.
///
/// It never crosses the antimeridian.
public struct CoordinateBox: Hashable, Sendable {
  /// The bounding meridians and parallels, in degrees; `west` is not above `east`, `south` not above `north`.
  public var west, south, east, north: Double

  /// Makes a box of degrees, without checking their order.
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Whether the point lies in the box or on its edge.
  public func contains(_ point: Coordinate) -> Bool {
    west <= point.longitude && point.longitude <= east
      && south <= point.latitude && point.latitude <= north
  }
}
