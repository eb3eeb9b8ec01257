import Chronicle
import Geometry

/// A feature of a GeoJSON file (RFC 7946).
struct Feature {
  var properties: JSONValue
  var geometry: JSONValue
}

private enum ShapeType: String, CaseIterable {
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
}

private let collectionKeys = JSONKeys(required: ["type", "features"], isClosed: false)
private let featureKeys = JSONKeys(required: ["type", "properties", "geometry"], isClosed: false)
private let geometryKeys = JSONKeys(required: ["type", "coordinates"], isClosed: false)

/// The features of a file.
func features(of document: JSONDocument) -> [Feature] {
  let members = document.root.members(collectionKeys)
  members.expectType("FeatureCollection")
  return (members["features"]?.elements() ?? []).compactMap { feature in
    let parts = feature.members(featureKeys)
    parts.expectType("Feature")
    guard let properties = parts["properties"], let geometry = parts["geometry"] else { return nil }
    return Feature(properties: properties, geometry: geometry)
  }
}

/// Reads shapes onto the plane of the map.
struct ShapeReader {
  /// Nil while the map's projection is not known: shapes are then checked, and have no points.
  let projection: EqualAreaProjection?

  /// The shape of a feature on the plane; nil where it has a fault.
  ///
  /// - Parameter lines: whether lines are allowed; otherwise only areas are.
  func shape(of geometry: JSONValue, lines: Bool) -> OverlayFeature.Shape? {
    let members = geometry.members(geometryKeys)
    guard let field = members["type"]?.string(), let coordinates = members["coordinates"] else { return nil }
    guard let type = ShapeType(rawValue: field.string), lines || type == .polygon || type == .multiPolygon else {
      let allowed = lines ? ShapeType.allCases : [.polygon, .multiPolygon]
      field.report(.notOneOf("type", field.string, allowed: allowed.map(\.rawValue)))
      return nil
    }
    switch type {
    case .lineString: return .lines([line(coordinates)])
    case .multiLineString: return .lines(coordinates.elements().map(line))
    case .polygon: return .areas(coordinates.elements().map(ring))
    case .multiPolygon: return .areas(coordinates.elements().flatMap { $0.elements().map(ring) })
    }
  }

  private func line(_ value: JSONValue) -> [PlanePoint] {
    let points = positions(value)
    if points.count < 2 { value.report(.tooFewPositions(points.count, needed: 2)) }
    return project(points)
  }

  private func ring(_ value: JSONValue) -> [PlanePoint] {
    let points = positions(value)
    if points.count < 4 {
      value.report(.tooFewPositions(points.count, needed: 4))
    } else if points.first != points.last {
      value.report(.unclosedRing)
    }
    return project(points)
  }

  private func project(_ points: [Coordinate]) -> [PlanePoint] {
    guard let projection else { return [] }
    return points.map(projection.project)
  }

  /// The positions, each a longitude and a latitude; a height after them is ignored.
  private func positions(_ value: JSONValue) -> [Coordinate] {
    guard value.expect(.array) else { return [] }
    var points: [Coordinate] = []
    points.reserveCapacity(value.mostPositions)
    value.forEachPosition { position in
      if position.count <= 3, let point = position.coordinate, point.isOnEarth {
        points.append(point)
      } else {
        position.value.report(.outOfRange("position", position.text, allowed: "a longitude and a latitude"))
        // A stand-in, so that a check of the number of positions does not report the same fault again.
        points.append(points.last ?? Coordinate(longitude: 0, latitude: 0))
      }
    }
    return points
  }
}
