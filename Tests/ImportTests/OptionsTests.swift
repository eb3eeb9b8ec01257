import TestSupport
import Testing

@testable import Import

/// Options that say what is wanted of an import, beside those of which kinds of files have need.
@Suite struct OptionsTests {
  private func files(_ days: [String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: days.enumerated().map { place, day in
        (day + ".geojson", collection(feature(#""holder":"red""#, rings: square(0, 0, Double(place + 1)))))
      })
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    try TemporaryFolder.with { folder in
      for (name, text) in files(["2024-01-01"]) { folder.write(Array(text.utf8), to: name) }
      let options = ImportOptions(sources: [folder.path + "/2024-01-01.geojson"], folder: folder.path + "/pack")
      let findings = try Importer.run(options, isDry: true)
      let there = try FileNames.all(in: folder.path)
      #expect(findings.lines.first?.hasPrefix("1 file, 2024-01-01") == true && there == ["2024-01-01.geojson"])
    }
  }

  @Test func factsThatTheMapDeniesAreRefused() throws {
    let run = { (facts: String) in
      try ImportTrial.run(
        self.files(["2024-01-01", "2024-01-03"]).merging(["facts.csv": "date,lon,lat,holder\n" + facts]) { $1 },
        brought: ["2024-01-01.geojson", "2024-01-03.geojson"]
      ) { options, root in options.facts = root + "facts.csv" }
    }
    #expect(try run("2024-01-01,0.5,0.5,red\n2024-01-02,1.5,0.5,rest\n2024-01-03,1.5,0.5,red\n").told == [])
    #expect(
      try run("2024-01-01,0.5,0.5,blue\n2024-01-01,9,9,red\nsoon,0.5,x,red\n").told == [
        "facts.csv:4: 'soon' is not a date"
      ])
    #expect(
      try run("2024-01-01,0.5,0.5,blue\n2024-01-01,9,9,red\n").told == [
        "facts.csv:2: 0.50000 0.50000 on 2024-01-01: blue was expected, the map says red",
        "facts.csv:3: 9.00000 9.00000 on 2024-01-01: red was expected, the map says nothing",
      ])
  }

  /// The last state of each month or year, from its first day on.
  @Test(arguments: [
    (ImportOptions.Step.month, "2024-01-01 to 2024-02-01, 2 states in time"),
    (.year, "2024-01-01 to 2024-01-01, 1 state in time"), (.day, "2024-01-05 to 2024-02-03, 3 states in time"),
  ])
  func steps(step: ImportOptions.Step, words: String) throws {
    let outcome = try ImportTrial.run(files(["2024-01-05", "2024-01-20", "2024-02-03"])) { options, _ in
      options.step = step
    }
    #expect(outcome.tells(words))
    guard case .pack(let atlas, _) = outcome else { return }
    #expect(atlas.step.rawValue == step.rawValue)
    // Days of which no file tells are days without data, not days without a change.
    #expect(
      atlas.gaps.map { "\($0.days)" } == (step == .day ? ["2024-01-06...2024-01-19", "2024-01-21...2024-02-02"] : []))
    if step == .month { #expect(outcome.holder(1.5, 0.5, "2024-01-01") == "red") }
  }

  /// Every altered face: 30 m that wait for more on the second day.
  @Test func theReportNamesEachAlteration() throws {
    var files = files(["2024-01-01", "2024-01-05"])
    files["2024-01-02.geojson"] = collection(feature(#""holder":"red""#, rings: square(0, 0, 1.0003)))
    let table = try ImportTrial.run(files).findings?.table().split(separator: "\n").map(String.init) ?? []
    #expect(table.count == 2 && table[0] == "day,until,face,km2,why")
    #expect(table[1].hasPrefix("2024-01-02,2024-01-04,ground-") && table[1].hasSuffix(",jitter"), "\(table)")
  }

  /// What the pack tells its readers of how it was made.
  @Test func thePackTellsHowItWasMade() throws {
    guard case .pack(let atlas, _) = try ImportTrial.run(files(["2024-01-01", "2024-01-05"])) else { return }
    let texts = atlas.method.map(\.text).joined(separator: " ")
    #expect(texts.contains("dayfront import") && texts.contains("grid of 5 m") && texts.contains("nobody holds"))
    #expect(atlas.sources.count == 1)
  }
}
