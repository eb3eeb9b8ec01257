import Foundation
import TestSupport
import Testing

/// Imports as people and scripts call them.
@Suite struct ImportCommandTests {
  private let example = Bundled.root + "/Tests/ImportTests/Example/"

  /// The commands of Docs/MakingAPack.md.
  @Test func theExampleBecomesAPack() throws {
    try TemporaryFolder.with { temporary in
      let folder = temporary.path
      let base = ["--base", example + "land.geojson", "--district-name", "name", "--expect", example + "facts.csv"]
      let areas = try run(
        builtProgram,
        ["import", example + "areas", "--into", folder + "/areas", "--report", folder + "/report.csv", "--picture"]
          + [folder + "/worst.svg"] + base)
      #expect(areas.code == 0 && areas.complaint.isEmpty, "\(areas.complaint)")
      #expect(areas.output.hasPrefix("4 files, 1921-05-02 to 1921-09-01, 4 states in time"))
      #expect(try String(contentsOfFile: folder + "/report.csv", encoding: .utf8).hasPrefix("day,until,face,km2,why\n"))
      #expect(try String(contentsOfFile: folder + "/worst.svg", encoding: .utf8).hasPrefix("<svg"))
      let lines = try run(
        builtProgram, ["import", example + "front.csv", "--lines", "West,East", "--into", folder + "/lines"] + base)
      #expect(lines.code == 0 && lines.complaint.isEmpty, "\(lines.complaint)")
      for pack in ["areas", "lines"] {
        let check = try run(builtProgram, ["check", folder + "/" + pack])
        #expect(check.code == 0 && check.output.isEmpty && check.complaint.isEmpty)
      }
    }
  }

  /// What is wrong is told with file and line, and nothing is written.
  @Test func faultsAreToldAndNothingIsWritten() throws {
    try TemporaryFolder.with { temporary in
      let folder = temporary.path
      let bad = folder + "/bad.geojson"
      try "{\"type\":\"FeatureCollection\",\n\"features\":[\n]".write(toFile: bad, atomically: true, encoding: .utf8)
      let result = try run(builtProgram, ["import", bad, "--into", folder + "/pack"])
      #expect(result.code == 1 && result.output.isEmpty && result.complaint == "\(bad):3: the file ends too early\n")
      #expect(!FileManager.default.fileExists(atPath: folder + "/pack"))
      let check = try run(builtProgram, ["check", example + "land.geojson"])
      #expect(check.code != 0 && check.complaint.contains("is no pack but ground for one: dayfront import"))
      // So are folders of such files, and no others: what a pack must have tells that one was begun.
      let areas = try run(builtProgram, ["check", example + "areas"])
      #expect(areas.code == 1 && areas.complaint.contains("dayfront import \(example)areas --into FOLDER"))
      try "".write(toFile: folder + "/sources.csv", atomically: true, encoding: .utf8)
      let begun = try run(builtProgram, ["check", folder])
      #expect(begun.code == 1 && begun.output.contains("pack.json:1: the file is missing"))
      for words in [
        ["--lines", "West"], ["--axes", "x,y"], ["--grid", "0m"], ["--zone", "two"], ["--gap", "none"],
      ] {
        #expect(try run(builtProgram, ["import", bad, "--into", folder + "/pack"] + words).code == 64, "\(words)")
      }
    }
  }

  /// Rules are begun where there are none, with a row for each look.
  @Test func rulesAreBegun() throws {
    try TemporaryFolder.with { temporary in
      let folder = temporary.path
      let (source, rules) = (folder + "/2024-01-01.geojson", folder + "/rules.csv")
      let ring = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"
      try """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"fill":"#a52714"},
      "geometry":{"type":"Polygon","coordinates":\(ring)}}]}
      """.write(toFile: source, atomically: true, encoding: .utf8)
      let words = ["import", source, "--into", folder + "/pack", "--rules", rules]
      let begun = try run(builtProgram, words)
      #expect(begun.code == 1 && begun.complaint.contains("the rules are begun in"))
      let text = try String(contentsOfFile: rules, encoding: .utf8)
      #expect(text == "when,property,matches,holder,from,to\nis,fill,#a52714,,,\n")
      try text.replacingOccurrences(of: "#a52714,", with: "#a52714,red").write(
        toFile: rules, atomically: true, encoding: .utf8)
      #expect(try run(builtProgram, words).code == 0)
    }
  }
}
