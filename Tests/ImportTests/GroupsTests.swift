import Chronicle
import Geometry
import MapPacks
import Reports
import TestSupport
import Testing

@testable import Import

/// More holders than looks: `--groups FILE`.
@Suite struct GroupsTests {
  /// Ten holders in a row, each with a square.
  private static let source =
    "{\"type\":\"FeatureCollection\",\"features\":[\n"
    + (0..<10).map { feature(#""holder":"Holder \#($0)""#, rings: square(20 + Double($0), 10)) }.joined(
      separator: ",\n")
    + "\n]}\n"

  private func run(_ groups: String?) throws -> ImportTrial.Outcome {
    var files = ["2024-01-01.geojson": Self.source]
    files["groups.csv"] = groups
    return try ImportTrial.run(files, brought: ["2024-01-01.geojson"]) { options, root in
      options.axes = .longitudeFirst
      options.groups = groups == nil ? nil : root + "groups.csv"
    }
  }

  private static func rows(_ group: (Int) -> String) -> String {
    (0..<10).reduce("holder,group\n") { $0 + "Holder \($1),\(group($1))\n" }
  }

  @Test func withoutGroupsTheyAreTooMany() throws {
    #expect(
      try run(nil).told == [
        "2024-01-01.geojson:1: there are 11 holders; a pack has 8 at most that are in no groups. Put them into groups by --groups, join some by --rules, or name another --holder"
      ])
  }

  @Test func eachHasTheLookOfItsGroup() throws {
    guard case .pack(let atlas, _) = try run(Self.rows { $0 < 4 ? "West" : $0 < 9 ? "Middle" : "Far East" }) else {
      Issue.record("no pack")
      return
    }
    #expect(atlas.holders.map(\.id) == ["west", "middle", "far-east"])
    #expect(atlas.members.count == 10)
    for number in 0..<10 {
      let face = try #require(atlas.face(at: Coordinate(longitude: 20.5 + Double(number), latitude: 10.5)))
      let state = atlas.timeline.state(of: face, on: atlas.days.lowerBound)
      #expect(state.member.map { atlas[$0].id } == "holder-\(number)")
      #expect(atlas[state.holder].id == (number < 4 ? "west" : number < 9 ? "middle" : "far-east"))
    }
  }

  /// Faults of the file of groups, with their lines.
  @Test(arguments: [
    (rows { $0 == 0 ? "" : "One" }, "groups.csv:2: group is empty"),
    (rows { _ in "One" } + "Holder 3,Two\n", "groups.csv:12: 'Holder 3' is there already, on line 5"),
    (rows { _ in "One" } + "holder-3,Two\n", "groups.csv:12: 'holder-3' is there already, on line 5"),
    (rows { _ in "One" } + "Holder 99,One\n", "groups.csv:12: holder 'Holder 99' is not known; known are"),
    ("holder,group\nHolder 0,One\n", "groups.csv:1: holder 'holder-1' has no row, and so no group"),
    (rows { "Group \($0)" }, "groups.csv:1: there are 10 groups"),
  ])
  func faults(text: String, first: String) throws {
    let told = try run(text).told
    #expect(told.first?.hasPrefix(first) == true, "\(told)")
  }

  /// What `export` wrote of a pack with groups comes back the same, holder by holder.
  @Test func whatWasExportedComesBack() throws {
    // Ground whose day is not known has two holders in an export, and is refused: its range is left out.
    let first = try TinyPack.grouped.replacing("2001-03-15,2001-03-18", with: ",", in: "control.csv").atlas()
    let spans = SpanReport(
      atlas: first, days: first.days, language: .english,
      colors: .init(holders: first.holders.map { _ in 0 }, unmapped: 0, front: 0, mark: 0))
    var text = ""
    spans.write(.geojson) { text += $0 }
    let groups = first.members.reduce("holder,group\n") { $0 + "\($1.id),\(first[$1.group].names.english)\n" }
    let outcome = try ImportTrial.run(["spans.geojson": text, "groups.csv": groups], brought: ["spans.geojson"]) {
      options, root in
      options.axes = .longitudeFirst
      options.groups = root + "groups.csv"
      (options.jitter, options.smallestArea, options.gap) = (0, 0, .refuse)
    }
    guard case .pack(let second, _) = outcome else {
      Issue.record("\(outcome.told)")
      return
    }
    #expect(second.days == first.days)
    for column in 0..<4 {
      for row in 0..<3 {
        let place = Coordinate(longitude: 46.05 + Double(column) / 10, latitude: 39.05 + Double(row) / 10)
        for day in first.days {
          #expect(try who(first, place, day) == (try who(second, place, day)), "\(place) \(day)")
        }
      }
    }
  }

  private func who(_ atlas: Atlas, _ place: Coordinate, _ day: Day) throws -> [String] {
    let state = atlas.timeline.state(of: try #require(atlas.face(at: place)), on: day)
    return [state.member.map { atlas[$0].id } ?? "", atlas[state.holder].names.english]
  }
}
