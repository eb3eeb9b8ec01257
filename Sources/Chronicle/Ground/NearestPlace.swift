import Geometry

/// The place that is nearest to a point.
public struct NearPlace: Hashable, Sendable {
  /// The place.
  public var place: PlaceIndex
  /// How far the place is.
  public var distance: Metres
  /// The direction in which the point lies as seen from the place; nil where they are the same.
  public var direction: CompassPoint?
}

extension Atlas {
  /// The nearest place with a position; nil where no place has one. Places of a higher rank than `finest` are passed
  /// over. Complexity: linear in places.
  public func nearestPlace(to point: Coordinate, finest: Int = .max) -> NearPlace? {
    var found: (place: PlaceIndex, distance: Metres)?
    for (number, place) in places.enumerated() {
      guard place.rank <= finest, let coordinate = place.coordinate else { continue }
      let distance = projection.ellipsoid.shortDistance(point, coordinate)
      if distance < found?.distance ?? Metres(.infinity) { found = (PlaceIndex(number), distance) }
    }
    guard let found, let there = self[found.place].coordinate else { return nil }
    return NearPlace(
      place: found.place, distance: found.distance,
      direction: projection.ellipsoid.direction(from: there, to: point))
  }
}
