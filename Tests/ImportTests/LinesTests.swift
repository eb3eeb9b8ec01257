import TestSupport
import Testing

@testable import Import

/// Dated front lines that cut a base: who is on their left and on their right.
@Suite struct LinesTests {
  /// Four degrees by two, in two districts.
  private let base = collection(
    feature(#""name":"West""#, rings: square(0, 0, 2, 2)), feature(#""name":"East""#, rings: square(2, 0, 2, 2)))

  private func line(_ day: String, _ points: String) -> String {
    feature(#""date":"\#(day)""#, geometry: #"{"type":"LineString","coordinates":[\#(points)]}"#)
  }

  private func run(_ lines: String..., more: (inout ImportOptions) -> Void = { _ in }) throws -> ImportTrial.Outcome {
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    return try ImportTrial.run(["base.geojson": base, "a.geojson": text], brought: ["a.geojson"]) { options, root in
      options.base = root + "base.geojson"
      options.districtName = "name"
      options.lines = ImportOptions.Sides("Blue,Red")
      more(&options)
    }
  }

  private func holders(_ outcome: ImportTrial.Outcome, _ day: String, _ places: [Double]) -> [String?] {
    places.map { outcome.holder($0, 1.1, day) }
  }

  /// Drawn to the north, the line has the west on its left.
  @Test func whatLiesOnEachSideIsOfItsHolder() throws {
    let outcome = try run(line("1914-08-02", "[1,-1],[1,3]"), line("1914-09-05", "[3,-0.5],[2.5,1],[3,2.5]"))
    #expect(holders(outcome, "1914-08-02", [0.5, 1.5, 2.4, 2.6, 3.5]) == ["blue", "red", "red", "red", "red"])
    #expect(holders(outcome, "1914-09-04", [0.5, 1.5, 2.4]) == ["blue", "red", "red"])
    #expect(holders(outcome, "1914-09-05", [0.5, 1.5, 2.4, 2.6, 3.5]) == ["blue", "blue", "blue", "red", "red"])
    #expect(outcome.tells("holders from lines: 4 features") && !outcome.tells("crosses itself"))
  }

  /// Turned round, the sides are exchanged.
  @Test func theDirectionTellsTheSides() throws {
    let outcome = try run(line("1914-08-02", "[1,3],[1,-1]"))
    #expect(holders(outcome, "1914-08-02", [0.5, 1.5]) == ["red", "blue"])
  }

  /// A pocket is a closed line; two lines of a day may meet.
  @Test func severalLinesOfADay() throws {
    let pocket = "[2.5,0.5],[3.5,0.5],[3.5,1.5],[2.5,1.5],[2.5,0.5]"
    let outcome = try run(line("1942-11-23", "[1,-1],[1,3]"), line("1942-11-23", pocket))
    #expect(holders(outcome, "1942-11-23", [0.5, 1.5, 3, 3.7]) == ["blue", "red", "blue", "red"])
  }

  /// Ends are drawn on to a border that is near, as towns at a coast lie a little inland.
  @Test func endsNearTheBorderReachIt() throws {
    let outcome = try run(line("1914-08-02", "[1,0.005],[1,1.995]"))
    #expect(holders(outcome, "1914-08-02", [0.5, 1.5]) == ["blue", "red"])
  }

  @Test(arguments: [
    ([#"[1,-1],[1,1]"#], "a.geojson:2: the line ends at 1.00 E 1.00 N inside the base; it has to reach its border"),
    (["[7,-1],[7,1]"], "a.geojson:2: the line lies outside the base"),
    (["[1,-1],[1,3]", "[3,-1],[3,3]"], "a.geojson:2: around "),
    (["[1,1]"], "a.geojson:2: a line has 1 position, 2 are needed"),
  ])
  func linesThatDoNotCut(lines: [String], words: String) throws {
    let features = lines.map { line("1914-08-02", $0) }
    let outcome = try features.count == 1 ? run(features[0]) : run(features[0], features[1])
    #expect(outcome.told.count == 1 && outcome.told[0].hasPrefix(words), "\(outcome.told)")
  }

  @Test func linesNeedABase() throws {
    let told = try run(line("1914-08-02", "[1,-1],[1,3]")) { $0.base = nil }.told
    #expect(told == ["--lines:1: --lines cut the ground of a --base, and there is none"])
  }

  /// A table of towns on dated days, as a historian writes it, gives the same as GeoJSON.
  @Test func linesFromATable() throws {
    let table = """
      date,lon,lat,line,place
      1914-08-02,1,-1,,
      1914-08-02,1,3,,North town
      1914-09-05,3,-1,main,
      1914-09-05,3,3,main,

      """
    let outcome = try ImportTrial.run(["base.geojson": base, "front.csv": table], brought: ["front.csv"]) {
      options, root in
      options.base = root + "base.geojson"
      options.lines = ImportOptions.Sides("Blue,Red")
    }
    #expect(holders(outcome, "1914-08-02", [0.5, 1.5]) == ["blue", "red"])
    #expect(holders(outcome, "1914-09-05", [0.5, 1.5, 3.5]) == ["blue", "blue", "red"])
    let bad = try ImportTrial.run(
      ["base.geojson": base, "front.csv": "date,lon,lat\n1914-08-02,1,x\n1914-13-02,1,2\n1914-13-02,1,3\n"],
      brought: ["front.csv"]
    ) { options, root in
      options.base = root + "base.geojson"
      options.lines = ImportOptions.Sides("Blue,Red")
    }
    #expect(
      bad.told == [
        "front.csv:2: position '1 x' is not a longitude and a latitude",
        "front.csv:2: a line has 0 positions, 2 are needed", "front.csv:3: '1914-13-02' is no day of the calendar",
      ])
  }

  @Test(arguments: ["Blue", "Blue,", "Blue,Blue", "a,b,c"])
  func twoSidesAreNamed(text: String) { #expect(ImportOptions.Sides(text) == nil) }
}
