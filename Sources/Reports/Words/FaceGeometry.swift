import Basics
import Chronicle
import Geometry

// Ground and lines of an atlas as formats of maps take them: in degrees.
extension Atlas {
  /// The ground of a face: its rings grouped into polygons. Each ring that turns counter-clockwise begins one, and the
  /// rings after it are its holes.
  func polygons(of face: FaceIndex) -> Feature.Position {
    var polygons: [[[Coordinate]]] = []
    for ring in partition.rings[face.index] {
      let points = partition.points(of: Chain(arcs: ring.arcs, isClosed: true))
      let corners = points.map(projection.unproject)
      if turnsLeft(points) || polygons.isEmpty {
        polygons.append([corners])
      } else {
        polygons[polygons.count - 1].append(corners)
      }
    }
    return .polygons(polygons)
  }

  /// Chains of arcs as lines.
  func lines(of chains: [Chain]) -> Feature.Position {
    .lines(chains.map { partition.points(of: $0).map(projection.unproject) })
  }

  /// The box around faces and points. The projection is cylindrical: the corners of a box on its plane are the corners
  /// of one in degrees.
  /// Nil for nothing.
  func box(around faces: [FaceIndex], and points: [Coordinate]) -> CoordinateBox? {
    var box = PlaneBox(around: points.map(projection.project))
    for face in faces { box.extend(by: partition.bounds(of: face)) }
    guard !box.isEmpty else { return nil }
    let low = projection.unproject(PlanePoint(x: box.minX, y: box.minY))
    let high = projection.unproject(PlanePoint(x: box.maxX, y: box.maxY))
    return CoordinateBox(west: low.longitude, south: low.latitude, east: high.longitude, north: high.latitude)
  }

  /// The licences of the data, as members that stand beside the features of a map.
  var licences: [(name: String, value: Value)] {
    let licensed = sources.filter { !$0.licence.isEmpty }
    guard !licensed.isEmpty else { return [] }
    let words = licensed.map { "\($0.title)\($0.publisher.isEmpty ? "" : ", \($0.publisher)") (\($0.licence))" }
    return [
      ("license", .text(distinct(licensed.map(\.licence)).joined(separator: "; "))),
      ("attribution", .text(words.joined(separator: "; "))),
    ]
  }
}

private func turnsLeft(_ ring: [PlanePoint]) -> Bool {
  zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } > 0
}
