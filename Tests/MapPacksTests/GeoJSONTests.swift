import MapPacks
import Testing
import TestSupport

@Suite struct GeoJSONTests {
  @Test(arguments: [
    Breakage("overlays.geojson", "FeatureCollection", "Features", "1: type 'Features' is not one of FeatureCollection"),
    Breakage(
      "overlays.geojson", #""road""#, #""path""#,
      "2: layer 'path' is not one of former-oblast, claimed, corridor, road, railway, pipeline, link, remained"),
    Breakage(
      "overlays.geojson", #""road""#, #""river""#,
      "2: layer 'river' is not one of former-oblast, claimed, corridor, road, railway, pipeline, link, remained"),
    Breakage("water.geojson", #""river""#, #""road""#, "2: layer 'road' is not one of river, lake"),
    Breakage("overlays.geojson", #""main""#, #""minor""#, "2: class 'minor' is not one of main, secondary"),
    Breakage("overlays.geojson", #"{"en":"The road"}"#, "\"The road\"", "2: name must be an object"),
    Breakage("overlays.geojson", #""gazette""#, "null", "2: source must be a string"),
    Breakage(
      "overlays.geojson", "LineString", "Point",
      "2: type 'Point' is not one of LineString, MultiLineString, Polygon, MultiPolygon"),
    Breakage("overlays.geojson", "[46.0,39.1],", "", "2: 1 positions, 2 are needed"),
    Breakage(
      "overlays.geojson", "[46.0,39.1]", "[460,39.1]", "2: position '[460,39.1]' is not a longitude and a latitude"),
    Breakage("overlays.geojson", "[46.0,39.1]", "[46.0]", "2: position '[46.0]' is not a longitude and a latitude"),
    Breakage(
      "overlays.geojson", "[46.0,39.1]", "[1e999,39.1]",
      "2: position '[1e999,39.1]' is not a longitude and a latitude"),
    Breakage(
      "overlays.geojson", "[46.2,39.12],[46.1,39.1]", "[46.2,39.12],[46.1,39.11]", "3: a ring must end where it starts"),
    Breakage("overlays.geojson", "[46.2,39.1],[46.2,39.12],", "", "3: 2 positions, 4 are needed"),
    Breakage("overlays.geojson", "2020-12-01", "2020-11-01", "3: from must not lie after to"),
    Breakage("overlays.geojson", "true", "1", "3: schematic must be true or false"),
    Breakage("activity.geojson", "Polygon", "LineString", "2: type 'LineString' is not one of Polygon, MultiPolygon"),
    Breakage("activity.geojson", #""to":"2020-10-03","#, "", "2: key 'to' is missing"),
  ])
  func broken(row: Breakage) { #expect(row.pack.problems() == row.problems) }
}
