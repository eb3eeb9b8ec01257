import Geometry

/// Ground and points as GeoJSON (RFC 7946): a collection of features, each of them a `MultiPolygon`, a `Point` or
/// without a geometry.
func geoJSONText(_ features: AnySequence<Feature>) -> String {
  jsonText(.record([("type", .text("FeatureCollection")), ("features", .list(features.map(geoJSON)))]))
}

private func geoJSON(_ feature: Feature) -> Value {
  .record([("type", .text("Feature")), ("properties", feature.properties), ("geometry", geoJSON(feature.shape))])
}

private func geoJSON(_ shape: Feature.Shape) -> Value {
  switch shape {
  case .polygons(let polygons):
    let rings = polygons.map { polygon in Value.list(polygon.map { .list($0.map(geoJSON)) }) }
    return .record([("type", .text("MultiPolygon")), ("coordinates", .list(rings))])
  case .point(let point?): return .record([("type", .text("Point")), ("coordinates", geoJSON(point))])
  case .point(nil): return .empty
  }
}

private func geoJSON(_ point: Coordinate) -> Value {
  .list([.number(point.longitude, decimals: 5), .number(point.latitude, decimals: 5)])
}
