import TestSupport
import Testing

@testable import Import

/// Files that have the latitude first: numbers that are fit for either give a map of the wrong place without a word, so what
/// nothing shows is asked.
@Suite struct AxesTests {
  private let day = #""date":"2024-01-01""#
  /// Ground around 37.75 E 48.35 N whose numbers are exchanged, counter-clockwise on Earth.
  private let turned = "[[48.1,37.5],[48.1,38.0],[48.6,38.0],[48.6,37.5],[48.1,37.5]]"
  private let refused =
    "a.geojson:2: position 48.1000 37.5000 has its latitude first, it seems; GeoJSON has the longitude first. "
    + "Say --axes lat,lon where that is so, else --axes lon,lat"

  private func run(
    _ ring: String, crs: String = "", files: [String: String] = [:],
    _ change: (inout ImportOptions, String) -> Void = { _, _ in }
  ) throws -> ImportTrial.Outcome {
    let text = collection(feature(day, rings: ring))
    let named = "{\(crs)" + text.dropFirst()
    return try ImportTrial.run(
      files.merging(["a.geojson": named]) { $1 }, brought: ["a.geojson"] + files.keys.filter { $0.hasPrefix("b") },
      change)
  }

  /// A base, an expected fact and another file of the same ground each tell where it lies.
  @Test func groundThatLiesElsewhereIsRefused() throws {
    let base = collection(feature("", rings: square(37, 48, 2)))
    #expect(try run(turned, files: ["land.geojson": base]) { $0.base = $1 + "land.geojson" }.told == [refused])
    let facts = "date,lon,lat,holder\n2024-01-01,37.7,48.3,held\n"
    #expect(try run(turned, files: ["facts.csv": facts]) { $0.facts = $1 + "facts.csv" }.told == [refused])
    let other = collection(feature(day, rings: square(37, 48, 2)))
    #expect(try run(turned, files: ["b.geojson": other]).told == [refused])
  }

  /// Longitudes over 90 can be no latitudes.
  @Test func latitudesOver90AreRefused() throws {
    #expect(try run("[[60,100],[60,101],[61,101],[61,100],[60,100]]").told.first?.contains("latitude first") == true)
  }

  @Test func whatNothingShowsIsAsked() throws {
    #expect(
      try run(turned).told == [
        "a.geojson:2: the rings run clockwise, as where the latitude stands first; the ground would lie around "
          + "48.35 E 37.75 N, or turned around 37.75 E 48.35 N. Say --axes lon,lat or --axes lat,lon, or bring a --base"
      ])
    #expect(try run(turned) { options, _ in options.axes = .latitudeFirst }.holder(37.7, 48.2, "2024-01-01") == "held")
    #expect(try run(turned) { options, _ in options.axes = .longitudeFirst }.holder(48.2, 37.7, "2024-01-01") == "held")
  }

  /// Clockwise rings are usual where a file says that the longitude stands first, or only a longitude can be so large.
  @Test func clockwiseRingsOfKnownOrderAreRead() throws {
    let crs = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"#
    #expect(try run(turned, crs: crs).holder(48.2, 37.7, "2024-01-01") == "held")
    let east = try run("[[100,10],[100,11],[101,11],[101,10],[100,10]]")
    #expect(east.holder(100.5, 10.5, "2024-01-01") == "held")
    #expect(east.tells("what was brought lies from 100.00 E 10.00 N to 101.00 E 11.00 N"))
  }
}
