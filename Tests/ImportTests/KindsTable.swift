import Chronicle
import MapPacks
import TestSupport
import Testing

@testable import Import

/// Every file of `Kinds`: what is brought, how, what must come out, and why that is right.
@Suite struct KindsTable {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let why: String
    /// Sets options of the import.
    var options: @Sendable (inout ImportOptions) -> Void = { _ in }
    let right: Right
    var testDescription: String { "\(file): \(why)" }
  }

  /// What must come out.
  enum Right: Sendable {
    /// A pack that has these holders at points on days, nil off the map, and tells these words.
    case pack([(Double, Double, String, String?)], tells: [String] = [])
    /// Faults, each of which begins with the file and its line, and holds the words; no pack.
    case refused([String])
  }

  static let rows: [Row] = [
    Row(
      file: "01-bowtie.geojson", why: "both halves of a bow are ground, nothing beside them",
      right: .pack(
        [(0.1, 0.5, "2024-01-01", "red"), (0.9, 0.5, "2024-01-01", "red"), (0.5, 0.1, "2024-01-01", nil)],
        tells: ["crosses itself"])),
    Row(
      file: "03-degenerate.geojson",
      why: "a ring of three positions and NaN are no ground; null and empty are passed over",
      options: { $0.dates = .fixed("2024-01-01") },
      right: .refused(["1: a ring has 3 positions, 4 are needed", "1: position '[NaN,0]' is not a longitude"])),
    Row(
      file: "04-delta", why: "what is gained counts from the second day named, what is lost up to it",
      options: { ($0.delta, $0.axes) = ("type", .longitudeFirst) },
      right: .pack([
        (0.5, 0.5, "2023-08-12", "held"), (0.5, 0.5, "2023-08-17", "held"), (1.5, 0.5, "2023-08-12", "rest"),
        (1.5, 0.5, "2023-08-17", "held"), (-0.5, 0.5, "2023-08-12", "held"), (-0.5, 0.5, "2023-08-17", "rest"),
      ])),
    Row(
      file: "05-stamps", why: "at 21:00 Greenwich a day begins three hours east: 23:59:59 there is the last of 3 April",
      options: { ($0.zone, $0.holder) = (3 * 3600, "fill") },
      right: .pack(
        [
          (0.25, 0.5, "2022-04-03", "a52714"), (1.25, 0.5, "2022-04-03", "rest"), (0.25, 0.5, "2022-04-04", "rest"),
          (1.25, 0.5, "2022-04-04", "a52714"), (1.35, 0.5, "2022-04-05", "rest"), (1.35, 0.5, "2022-04-06", "a52714"),
        ],
        tells: [
          "another tells the same day later: 1648989208.geojson, 1649004375.geojson",
          "days without a file, told as the day before them: 2022-04-05",
        ])),
    Row(
      file: "05-stamps", why: "in Greenwich the file of 21:00:01 is the last of the same day",
      options: { $0.holder = "fill" },
      right: .pack([(0.25, 0.5, "2022-04-03", nil), (1.25, 0.5, "2022-04-03", "a52714")])),
    Row(
      file: "06-style-coded.geojson", why: "a colour is no holder until a rule says so",
      options: { $0.dates = .fixed("2022-04-01") },
      right: .refused(["1: no rule tells the holder of fill '#a52714'", "fill '#bcaaa4'"])),
    Row(
      file: "07-jitter", why: "a line drawn anew by less than the tolerance is one change, on the day of the real one",
      options: { $0.axes = .longitudeFirst },
      right: .pack([(1, 0.5, "2024-01-01", "red"), (1, 0.5, "2024-01-05", "red")], tells: ["1 change"])),
    Row(
      file: "09-antimeridian.geojson", why: "no map is cut at 180 degrees: each of three ways to draw it is refused",
      right: .refused(["1: longitude -179.0000", "1: longitude 181.0000", "1: longitude 180.0000"])),
    Row(
      file: "10-overlap-gap.geojson", why: "nobody wins unsaid", right: .refused(["1: grey and red both hold"])),
    Row(
      file: "10-overlap-gap.geojson", why: "who lies over whom is said; the strip that nobody holds is rest",
      options: { ($0.over, $0.smallestArea, $0.jitter) = (["grey", "red", "blue"], 0, 0) },
      right: .pack(
        [
          (0.5, 0.5, "1938-01-01", "grey"), (0.99, 0.5, "1938-01-01", "grey"), (1.5, 0.5, "1938-01-01", "blue"),
          (1, 1.5, "1938-01-01", "green"),
        ], tells: ["ground that two or more hold"])),
    Row(
      file: "11-valid-time.geojson", why: "no day before 1800, no thirteenth month, no day of two months",
      right: .refused([
        "1: '-430' is not from 1800-01-01", "1: '2' is not from 1800-01-01", "1: '1942-13-01' is no day",
        "1: '03/04/2022' may be a day of two months",
      ])),
    Row(
      file: "12-latitude-first.geojson", why: "the ring runs clockwise, as exchanged numbers do: it is asked",
      right: .refused(["1: the rings run clockwise"])),
    Row(
      file: "12-latitude-first.geojson", why: "said to be so, it lies near Donetsk, 37.5 to 38 degrees east",
      options: { $0.axes = .latitudeFirst },
      right: .pack([(37.75, 48.3, "2024-01-01", "held"), (48.3, 37.75, "2024-01-01", nil)])),
    Row(
      file: "12-web-mercator.geojson", why: "metres are no degrees, and the way out is named",
      right: .refused(["1: position 4185000 6110000 is metres of a projection"])),
    Row(
      file: "13-bom-crlf.geojson", why: "a mark of the byte order and ends of lines with a return are read over",
      right: .pack([(0.5, 0.5, "2024-01-01", "held")])),
  ]

  private var folder: String { #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Kinds" }

  @Test(arguments: rows)
  func comesOutRight(row: Row) throws {
    let outcome = try imported(row)
    switch row.right {
    case .pack(let holders, let words):
      #expect(outcome.told == [])
      for (longitude, latitude, day, holder) in holders {
        #expect(outcome.holder(longitude, latitude, day) == holder, "\(longitude) \(latitude) on \(day)")
      }
      for line in words { #expect(outcome.tells(line), "\(line)") }
    case .refused(let faults):
      #expect(outcome.told.allSatisfy { $0.hasPrefix(row.file + ":") })
      for fault in faults { #expect(outcome.told.contains { $0.contains(fault) }, "\(fault) in \(outcome.told)") }
    }
  }

  private func imported(_ row: Row) throws -> ImportTrial.Outcome {
    try TemporaryFolder.with { scratch in
      var options = ImportOptions(sources: [folder + "/" + row.file], folder: scratch.path + "/pack")
      row.options(&options)
      do {
        let findings = try Importer.run(options)
        return .pack(try PackReader.load(folder: options.folder), findings)
      } catch let end as ImportEnd {
        guard case .problems(let problems) = end else { return .problems(["stopped"]) }
        #expect(try FileNames.all(in: scratch.path) == [])
        return .problems(problems.map { String("\($0)".dropFirst(folder.count + 1)) })
      }
    }
  }

  /// KML goes through a program that may not be there; then the error names the command.
  @Test func kmlWithASpanOfTime() throws {
    let row = Row(file: "14-timespan.kml", why: "", right: .refused([]))
    let outcome = try imported(row)
    if case .problems(let told) = outcome {
      #expect(told.count == 1 && told[0].contains("ogr2ogr -f GeoJSON -t_srs EPSG:4326"))
    } else {
      // 1944-06 is the whole month, from its first day.
      #expect(outcome.holder(0.5, 49.5, "1944-06-01") == "held" && outcome.holder(0.5, 49.5, "1944-08-25") == "held")
    }
  }

  @Test func dataOfEventsKeepHowWellTheyAreKnown() throws {
    let acled = try IncidentFile(path: folder + "/15-acled.csv").incidents()
    #expect(acled.map(\.day) == [Day("2020-10-08"), Day("2020-10-08")])
    #expect(acled.map(\.precision) == [EventPrecision(), EventPrecision(time: .week, place: .approximate)])
    #expect(acled[0].text.hasPrefix("On 8 October, a \"cathedral\" was hit, twice."))
    let ucdp = try IncidentFile(path: folder + "/15-ucdp-ged.csv").incidents()
    #expect(ucdp.map(\.day) == [Day("2022-08-01"), Day("2022-08-01")] && ucdp[1].last == Day("2022-08-31"))
    #expect(ucdp.map(\.precision) == [EventPrecision(), EventPrecision(time: .between, place: .region)])
  }

  /// Each file has a row.
  @Test func noFileIsForgotten() throws {
    let tested = Set(Self.rows.map(\.file) + ["14-timespan.kml", "15-acled.csv", "15-ucdp-ged.csv", "README.md"])
    #expect(Set(try FileNames.all(in: folder)) == tested)
  }
}
