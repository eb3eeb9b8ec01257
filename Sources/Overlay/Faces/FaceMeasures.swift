import Basics
import Geometry

/// The areas of faces.
enum FaceMeasures {
  /// The area of each face in square kilometres, on the ellipsoid; of the outside it is 0.
  static func areas(of graph: FaceGraph, on grid: SnapGrid) -> [Double] {
    let plane = plane(of: graph.points, on: grid)
    var doubled = [Double](repeating: 0, count: graph.faceCount)
    for (edge, ends) in graph.ends.enumerated() {
      let (a, b) = (plane[Int(ends.0)], plane[Int(ends.1)])
      let swept = a.x * b.y - b.x * a.y
      doubled[Int(graph.faces[2 * edge])] += swept
      doubled[Int(graph.faces[2 * edge + 1])] -= swept
    }
    doubled[0] = 0
    return doubled.map { $0 / 2e6 }
  }

  /// The points on a plane on which areas are those of the ellipsoid. It is laid around their middle, so that sums keep
  /// their last digits.
  private static func plane(of points: [GridPoint], on grid: SnapGrid) -> [PlanePoint] {
    var box = CoordinateBox(west: 180, south: 90, east: -180, north: -90)
    for point in points {
      let place = grid.coordinate(of: point)
      box.west = min(box.west, place.longitude)
      box.east = max(box.east, place.longitude)
      box.south = min(box.south, place.latitude)
      box.north = max(box.north, place.latitude)
    }
    let projection = EqualAreaProjection(for: box)
    return points.map { projection.project(grid.coordinate(of: $0)) }
  }
}
