import Chronicle
import Geometry

/// The faces of a day as GeoJSON (RFC 7946), each with its holder and status.
struct ControlMap {
  let atlas: Atlas
  let day: Day
  let district: DistrictIndex?

  var json: JSONText {
    let faces = district.map { atlas.timeline.facesOfDistrict[$0.index] } ?? atlas.timeline.zone
    return .object([("type", .string("FeatureCollection")), ("features", .array(faces.map(feature)))])
  }

  private func feature(of face: FaceIndex) -> JSONText {
    let state = atlas.timeline.state(of: face, on: day)
    var properties: [(String, JSONText)] = [
      ("face", .string(atlas[face].id)), ("district", .string(atlas[atlas[face].district].id)),
      ("day", .string(day.description)), ("holder", .string(atlas[state.holder].id)),
      ("status", .string(state.status.rawValue)),
    ]
    if let due = state.due { properties.append(("due", .string(due.description))) }
    if let certainty = atlas[face].certainty { properties.append(("certainty", .string(certainty.rawValue))) }
    properties.append(("km2", .number(atlas.timeline.areas[face.index].value, decimals: 3)))
    return .object([
      ("type", .string("Feature")), ("properties", .object(properties)),
      (
        "geometry",
        .object([("type", .string("MultiPolygon")), ("coordinates", .array(polygons(of: face)))])
      ),
    ])
  }

  /// The rings of a face grouped into polygons: each ring that turns counter-clockwise begins one, and the rings after
  /// it are its holes.
  private func polygons(of face: FaceIndex) -> [JSONText] {
    var polygons: [[JSONText]] = []
    for ring in atlas.partition.rings[face.index] {
      let points = atlas.partition.points(of: Chain(arcs: ring.arcs, isClosed: true))
      let text = JSONText.array(
        points.map { point in
          let coordinate = atlas.projection.unproject(point)
          return .array([.number(coordinate.longitude, decimals: 5), .number(coordinate.latitude, decimals: 5)])
        })
      if turnsLeft(points) || polygons.isEmpty {
        polygons.append([text])
      } else {
        polygons[polygons.count - 1].append(text)
      }
    }
    return polygons.map { .array($0) }
  }

  private func turnsLeft(_ ring: [PlanePoint]) -> Bool {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } > 0
  }
}
