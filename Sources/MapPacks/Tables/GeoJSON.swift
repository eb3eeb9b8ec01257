import Basics
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

extension PackContents {
  /// The features of an optional file; none where it is missing or cannot be read.
  func features(of name: String) -> [Feature] {
    guard let file = open(name, isOptional: true), let document = JSONDocument(file) else { return [] }
    let members = document.root.members(["type", "features"], required: 2, closed: false)
    if let type = members[0]?.string(), type.string != "FeatureCollection" {
      type.report(.notOneOf("type", type.string, allowed: ["FeatureCollection"]))
    }
    return (members[1]?.elements() ?? []).compactMap { feature in
      let parts = feature.members(["type", "properties", "geometry"], required: 3, closed: false)
      if let type = parts[0]?.string(), type.string != "Feature" {
        type.report(.notOneOf("type", type.string, allowed: ["Feature"]))
      }
      guard let properties = parts[1], let geometry = parts[2] else { return nil }
      return Feature(properties: properties, geometry: geometry)
    }
  }

  /// The shape of a feature on the plane; nil where it has a fault, or while the map's projection is not known.
  ///
  /// - Parameter lines: whether lines are allowed; otherwise only areas are.
  func shape(of geometry: JSONValue, lines: Bool) -> Overlay.Shape? {
    let members = geometry.members(["type", "coordinates"], required: 2, closed: false)
    guard let field = members[0]?.string(), let coordinates = members[1] else { return nil }
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
    guard let projection = map.projection else { return [] }
    return points.map(projection.project)
  }

  /// The positions, each a longitude and a latitude; a height after them is ignored.
  private func positions(_ value: JSONValue) -> [Coordinate] {
    guard value.expect(.array) else { return [] }
    let document = value.document, nodes = document.nodes, bytes = document.file.bytes
    var points: [Coordinate] = []
    points.reserveCapacity((nodes[value.node].next - value.node) / 3)
    var child = value.node + 1
    while child < nodes[value.node].next {
      let next = nodes[child].next
      if bytes[nodes[child].start] == UInt8(ascii: "["), next == child + 3 || next == child + 4,
        let x = decimalNumber(in: document.raw(child + 1)),
        let y = decimalNumber(in: document.raw(child + 2)),
        case let point = Coordinate(longitude: x, latitude: y), point.isOnEarth
      {
        points.append(point)
      } else {
        let text = String(decoding: document.raw(child).prefix(100), as: UTF8.self)
        JSONValue(document: value.document, node: child, name: "position")
          .report(.outOfRange("position", text, allowed: "a longitude and a latitude"))
        // A stand-in, so that a check of the number of positions does not report the same fault again.
        points.append(points.last ?? Coordinate(longitude: 0, latitude: 0))
      }
      child = next
    }
    return points
  }
}
