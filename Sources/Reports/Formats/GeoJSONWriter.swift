import Geometry

/// Features as GeoJSON (RFC 7946): a collection with a feature a line, so that a long file can be read in pieces.
struct GeoJSONWriter: MapWriter {
  func addHead(of map: FeatureMap, to text: inout String) {
    text += "{\n\"type\": \"FeatureCollection\",\n"
    addMember("name", .text(map.title), to: &text)
    for (name, value) in map.about { addMember(name, value, to: &text) }
    if let box = map.box { addMember("bbox", box.value, to: &text) }
    text += "\"features\": [\n"
  }

  func add(_ feature: Feature, isFirst: Bool, to text: inout String) {
    if !isFirst { text += ",\n" }
    text += "{\"type\": \"Feature\", \"properties\": "
    text += jsonLine(feature.properties)
    guard let geometry = feature.geometry else { return text += ", \"geometry\": null}" }
    text += ", \"geometry\": {\"type\": \"\(geometry.type)\", \"coordinates\": "
    geometry.addCoordinates(to: &text)
    text += "}}"
  }

  func addFoot(to text: inout String) { text += "\n]\n}\n" }

  private func addMember(_ name: String, _ value: Value, to text: inout String) {
    text += "\"\(name)\": " + jsonLine(value) + ",\n"
  }
}

extension CoordinateBox {
  fileprivate var value: Value { .list([west, south, east, north].map { .number($0, decimals: coordinateDecimals) }) }
}

extension Feature.Position {
  fileprivate var type: String {
    switch self {
    case .point: "Point"
    case .lines: "MultiLineString"
    case .polygons: "MultiPolygon"
    }
  }

  fileprivate func addCoordinates(to text: inout String) {
    switch self {
    case .point(let point): add(point, to: &text)
    case .lines(let lines): addList(lines, to: &text, add)
    case .polygons(let polygons): addList(polygons, to: &text) { addList($0, to: &$1, add) }
    }
  }
}

private func add(_ points: [Coordinate], to text: inout String) { addList(points, to: &text, add) }

private func add(_ point: Coordinate, to text: inout String) {
  text += "[\(degrees(point.longitude)), \(degrees(point.latitude))]"
}

private func addList<Element>(_ parts: [Element], to text: inout String, _ add: (Element, inout String) -> Void) {
  text += "["
  for index in parts.indices {
    if index > 0 { text += ", " }
    add(parts[index], &text)
  }
  text += "]"
}
