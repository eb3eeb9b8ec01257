import Geometry

/// Ground as GeoJSON (RFC 7946): a collection of features, each of them a `MultiPolygon`.
func geoJSONText(_ features: AnySequence<Feature>) -> String {
  jsonText(.record([("type", .text("FeatureCollection")), ("features", .list(features.map(geoJSON)))]))
}

private func geoJSON(_ feature: Feature) -> Value {
  let polygons = feature.polygons.map { polygon in Value.list(polygon.map { .list($0.map(geoJSON)) }) }
  return .record([
    ("type", .text("Feature")), ("properties", feature.properties),
    ("geometry", .record([("type", .text("MultiPolygon")), ("coordinates", .list(polygons))])),
  ])
}

private func geoJSON(_ point: Coordinate) -> Value {
  .list([.number(point.longitude, decimals: 5), .number(point.latitude, decimals: 5)])
}
