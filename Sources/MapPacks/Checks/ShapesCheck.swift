import Geometry

private let collectionKeys = JSONKeys(required: ["features"], isClosed: false)
private let featureKeys = JSONKeys(required: ["properties", "geometry"], isClosed: false)
private let geometryKeys = JSONKeys(required: ["type", "coordinates"], isClosed: false)

/// Reports areas that are none, shapes that are not on the map, and features that are there twice.
func checkShapes(_ document: JSONDocument, _ facts: PackFacts) {
  var seen: [[UInt8]: Int] = [:]
  for feature in document.root.members(collectionKeys)["features"]?.elements() ?? [] {
    let parts = feature.members(featureKeys)
    guard let properties = parts["properties"], let geometry = parts["geometry"] else { continue }
    let text = Array(document.raw(properties.node)) + Array(document.raw(geometry.node))
    if let first = seen[text] {
      let line = document.file.line(at: first)
      feature.report(.check(.recordTwice(["properties", "geometry"], firstLine: line)))
    } else {
      seen[text] = feature.offset
    }
    checkShape(geometry, facts)
  }
}

/// The rings of each polygon, or the lines as one polygon, with the values that they stand in.
private typealias Rings = [[(value: JSONValue, points: [Coordinate])]]

private func checkShape(_ geometry: JSONValue, _ facts: PackFacts) {
  let members = geometry.members(geometryKeys)
  guard let type = members["type"]?.string()?.string, let coordinates = members["coordinates"] else { return }
  let rings: Rings =
    switch type {
    case "LineString": [[coordinates].map(line)]
    case "MultiLineString", "Polygon": [coordinates.elements().map(line)]
    default: coordinates.elements().map { $0.elements().map(line) }
    }
  if !isOnMap(rings, geometry, facts) { return }
  if type == "Polygon" || type == "MultiPolygon" { checkRings(rings, geometry) }
}

private func line(_ value: JSONValue) -> (value: JSONValue, points: [Coordinate]) {
  let points = value.elements().compactMap { position -> Coordinate? in
    let numbers = position.elements().prefix(2).compactMap { $0.number()?.number() }
    return numbers.count == 2 ? Coordinate(longitude: numbers[0], latitude: numbers[1]) : nil
  }
  return (value, points)
}

/// Whether a shape is on the map and near it; reports one that is not.
private func isOnMap(_ rings: Rings, _ geometry: JSONValue, _ facts: PackFacts) -> Bool {
  for ring in rings.joined() {
    for point in ring.points {
      guard let fault = facts.fault(of: point, mayBeAnywhere: false) else { continue }
      ring.value.report(.check(fault))
      return false
    }
  }
  var box = CoordinateBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
  for point in rings.joined().flatMap(\.points) { box.extend(by: point) }
  guard facts.isNear(box) else {
    geometry.report(.check(.notOnMap))
    return false
  }
  return true
}

private func checkRings(_ rings: Rings, _ geometry: JSONValue) {
  let values = rings.joined().map(\.value)
  let polygons = rings.map { $0.map { $0.points.map { PlanePoint(x: $0.longitude, y: $0.latitude) } } }
  guard let faults = areaFaults(of: polygons, tolerance: degreeTolerance) else {
    return geometry.report(.check(.tooTangled))
  }
  for fault in faults {
    switch fault {
    case .meeting(let meeting):
      let isItself = meeting.first == meeting.second
      values[meeting.second].report(
        .check(.ringMeets(meeting.kind, isItself: isItself, at: Coordinate(degrees: meeting.at))))
    case .holeOutside(let ring): values[ring].report(.check(.holeOutside))
    case .inside(let ring, _): values[ring].report(.check(.ringInside))
    }
  }
}

extension CoordinateBox {
  fileprivate mutating func extend(by point: Coordinate) {
    west = min(west, point.longitude)
    east = max(east, point.longitude)
    south = min(south, point.latitude)
    north = max(north, point.latitude)
  }
}
