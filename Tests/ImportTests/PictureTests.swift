import TestSupport
import Testing

@testable import Import

/// The picture of the source against the pack.
@Suite struct PictureTests {
  private func run(_ eastOn: [String: Double]) throws -> ImportFindings {
    let files = eastOn.map { day, east in
      (day + ".geojson", collection(feature(#""holder":"A & B""#, rings: square(0, 0, east))))
    }
    let outcome = try ImportTrial.run(Dictionary(uniqueKeysWithValues: files))
    return try #require(outcome.findings)
  }

  /// A strip of 33 m, 30 m on the grid, is jitter on the second day: that ground is hatched, and the day named.
  @Test func theWorstDayIsDrawn() throws {
    let findings = try run(["2024-01-01": 1, "2024-01-02": 1.0003, "2024-01-03": 2])
    #expect(findings.lines.contains { $0.hasPrefix("changes held back as jitter: at most 3.32 km2, on 2024-01-02") })
    let svg = findings.picture()
    #expect(svg.hasPrefix("<svg") && svg.contains("2024-01-02: source against pack"))
    #expect(svg.contains("Hatched: 3.32 km2 told otherwise than drawn"))
    #expect(svg.contains("fill=\"url(#altered)\"") && svg.contains("A &amp; B, as the pack tells it"))
  }

  @Test func withoutAlterationTheLastDayIsDrawn() throws {
    let svg = try run(["2024-01-01": 1, "2024-01-03": 2]).picture()
    #expect(svg.contains("2024-01-03: source against pack") && svg.contains("No ground is told otherwise than drawn"))
    #expect(!svg.contains("fill=\"url(#altered)\""))
  }
}
