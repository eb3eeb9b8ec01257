import Geometry

/// The grid of degrees to which all points are rounded.
///
/// It is anchored where the equator meets the meridian of Greenwich, so that ground that was rounded once does not move
/// when it is brought again, with other ground around it.
public struct SnapGrid: Hashable, Sendable {
  /// The width and the height of a step, in degrees.
  public let stepEast, stepNorth: Double
  /// The length of a step in metres: to the north everywhere, to the east on the middle parallel.
  public let metres: Double

  /// The lengths that a step may have: coordinates then stay below 30 bits.
  public static let allowedMetres = 0.1...100_000.0

  /// The length of a degree of latitude, 111,195 m on the sphere of 6,371 km. On the ellipsoid it varies by 0.5 %, which
  /// changes nothing but the length of a step.
  private static let metresPerDegree = 111_195.0

  /// Makes a grid for ground around a parallel. The parallel is rounded to a whole degree.
  public init(metres: Double, aroundLatitude latitude: Double) {
    self.metres = metres
    stepNorth = metres / Self.metresPerDegree
    stepEast = stepNorth / narrowing(atLatitude: min(85, abs(latitude.rounded())))
  }

  /// The point of the grid next to a coordinate on Earth, and on Earth itself.
  public func point(at coordinate: Coordinate) -> GridPoint {
    let (x, y) = ((coordinate.longitude / stepEast).rounded(), (coordinate.latitude / stepNorth).rounded())
    let (mostX, mostY) = ((180 / stepEast).rounded(.down), (90 / stepNorth).rounded(.down))
    return GridPoint(x: Int32(min(max(x, -mostX), mostX)), y: Int32(min(max(y, -mostY), mostY)))
  }

  /// The coordinate of a point.
  public func coordinate(of point: GridPoint) -> Coordinate {
    Coordinate(longitude: Double(point.x) * stepEast, latitude: Double(point.y) * stepNorth)
  }

  /// The metres of a step to the east at a point: fewer towards the poles.
  func metresEast(at point: GridPoint) -> Double {
    stepEast * Self.metresPerDegree * narrowing(atLatitude: Double(point.y) * stepNorth)
  }

  /// The parallels between which points lie, in degrees.
  func latitudes(of points: [GridPoint]) -> ClosedRange<Double> {
    guard let low = points.lazy.map(\.y).min(), let high = points.lazy.map(\.y).max() else { return 0...0 }
    return Double(low) * stepNorth...Double(high) * stepNorth
  }

  /// The most steps to the north that a segment may have between two latitudes.
  ///
  /// Maps draw straight lines on the plane of their projection, where a straight line of the grid bends. After snapping
  /// a point keeps half a step from each line that it is not on; a bend of an eighth of a step cannot carry a line over
  /// it. The bend of a segment of n steps is tan(latitude) * step * n * n / 8, with the step in radians.
  func longestRise(within latitudes: ClosedRange<Double>) -> Int32 {
    let latitude = max(1, min(85, max(abs(latitudes.lowerBound), abs(latitudes.upperBound))))
    let bend = steepness(atLatitude: latitude) * stepNorth * .pi / 180
    return Int32(max(8, min(1e6, (1 / bend).squareRoot())))
  }
}

/// The cosine and the tangent of a latitude in degrees, from the lengths that Geometry measures.
private func narrowing(atLatitude latitude: Double) -> Double {
  let sphere = Ellipsoid(semiMajorAxis: 1, flattening: 0)
  // On a sphere q is twice the sine.
  let sine = sphere.authalicQ(latitude: latitude) / 2
  return max(0.001, (1 - sine * sine).squareRoot())
}

private func steepness(atLatitude latitude: Double) -> Double {
  let cosine = narrowing(atLatitude: latitude)
  return (1 - cosine * cosine).squareRoot() / cosine
}
