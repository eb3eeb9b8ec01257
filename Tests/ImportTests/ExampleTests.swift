import Chronicle
import MapPacks
import TestSupport
import Testing

@testable import Import

/// The war of made-up ground in `Example`, which Docs/MakingAPack.md imports: its lines and its areas tell the same.
@Suite struct ExampleTests {
  private let folder = Bundled.root + "/Tests/ImportTests/Example/"

  private func outcome(_ source: String, lines: Bool) throws -> ImportTrial.Outcome {
    try TemporaryFolder.with { target in
      var options = ImportOptions(sources: [folder + source], folder: target.path + "/pack")
      options.base = folder + "land.geojson"
      options.districtName = "name"
      options.facts = folder + "facts.csv"
      if lines { options.lines = ImportOptions.Sides("West,East") }
      let findings = try Importer.run(options)
      return .pack(try PackReader.load(folder: options.folder), findings)
    }
  }

  @Test(arguments: [true, false]) func linesAndAreasTellTheSame(lines: Bool) throws {
    let outcome = try outcome(lines ? "front.csv" : "areas", lines: lines)
    guard case .pack(let atlas, let findings) = outcome else { return }
    #expect(atlas.holders.map(\.id) == ["east", "west"] && atlas.districts.count == 4)
    // Hills, between the lines of July and May: from July to September of the East.
    let days = ["1921-05-02", "1921-07-10", "1921-07-11", "1921-08-31", "1921-09-01"]
    #expect(days.map { outcome.holder(-29.3, 0.1, $0) } == ["west", "west", "east", "east", "west"])
    #expect(!findings.lines.contains { $0.contains("nobody holds") })
  }
}
