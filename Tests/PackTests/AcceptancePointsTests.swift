import Chronicle
import Geometry
import TestSupport
import Testing

/// Points and days that anyone can check against the histories of the war.
@Suite struct AcceptancePointsTests {
  @Test(arguments: [
    (day: "2020-10-02", longitude: 46.7427, latitude: 40.3766, holder: "artsakh", status: nil as Status?),
    ("2020-10-08", 46.7427, 40.3766, "azerbaijan", nil),
    ("2020-10-19", 46.6950, 39.0687, "artsakh", nil),
    ("2020-10-24", 46.6950, 39.0687, "azerbaijan", nil),
    ("2020-11-09", 46.7528, 39.8177, "artsakh", nil),
    ("2020-12-01", 46.7528, 39.8177, "artsakh", nil),
    ("2020-11-19", 46.9274, 39.9910, "artsakh", .toBeHandedOver),
    ("2020-11-20", 46.9274, 39.9910, "azerbaijan", .held),
    ("2020-11-24", 46.0383, 40.1067, "artsakh", .toBeHandedOver),
    ("2020-11-25", 46.0383, 40.1067, "azerbaijan", .held),
    ("2020-11-12", 46.5460, 39.6400, "peacekeepers", nil),
    ("2020-10-01", 46.3417, 39.5111, "armenia", .held),
  ])
  func point(day: String, longitude: Double, latitude: Double, holder: String, status: Status?) throws {
    let atlas = Bundled.atlas
    let face = try #require(atlas.face(at: Coordinate(longitude: longitude, latitude: latitude)))
    let state = atlas.timeline.state(of: face, on: Day(day)!)
    #expect(atlas[state.holder].id == holder)
    if let status { #expect(state.status == status) }
  }
}
