import Chronicle
import TestSupport
import Testing

@testable import dayfront

/// The limits of what is typed on the command line: what is just inside passes, what is just outside does not.
/// Docs/MapPackFormat.md has the same table.
@Suite struct ArgumentLimitTests {
  @Test(arguments: [
    ("1x1", true), ("1000x1000", true), ("0x1", false), ("1x0", false), ("1001x1000", false), ("1000x1001", false),
    ("+80x24", false), ("80x+24", false), ("0x50x1", false),
  ])
  func sizes(text: String, passes: Bool) { #expect((SizeArgument(argument: text) != nil) == passes) }

  @Test(arguments: [
    ("46.9,39.6,0.01", true), ("46.9,39.6,1000", true), ("46.9,39.6,0.0099", false), ("46.9,39.6,1000.01", false),
    ("180,90,1", true), ("-180,-90,1", true), ("180.01,39,1", false), ("46,-90.01,1", false),
    ("0x2E.8p0,39.6,1", false), ("46.9,39.6,1e0", false),
  ])
  func views(text: String, passes: Bool) { #expect((MapExtent(argument: text) != nil) == passes) }

  /// Four hundred days, whether they are told as one run, as two, or one by one.
  @Test(arguments: [
    ("2020-01-01..2021-02-03", true), ("2020-01-01..2021-02-04", false),
    ("2020-01-01..2020-12-31,2021-01-01..2021-02-03", true), ("2020-01-01..2020-12-31,2021-01-01..2021-02-04", false),
    ("2020-01-01..2021-02-03,2020-05-01", true), ("2020-01-01..2021-02-03,2022-05-01", false),
  ])
  func daysOfAHandout(text: String, passes: Bool) throws {
    let asked = try #require(DaysArgument(argument: text))
    let days = try? asked.days(in: Day("2020-01-01")!...Day("2022-12-31")!)
    #expect((days?.count == 400) == passes && (days != nil) == passes)
  }

  /// What is no list of days of the map, and why.
  @Test(arguments: [
    ("2020-10-20..2020-10-19", "20 Oct 2020 is later than 19 Oct 2020"),
    ("30 feb", "'30 feb' is not a day: February 2020 has 29 days"),
    ("20 oct,1 jan 2019", "1 Jan 2019 is outside this map: 1 Jan 2020 to 31 Dec 2022"),
    ("2020-01-01..2022-12-31", "a handout has at most 400 days"),
  ])
  func noDaysOfAHandout(text: String, words: String) throws {
    let asked = try #require(DaysArgument(argument: text))
    do {
      let days = try asked.days(in: Day("2020-01-01")!...Day("2022-12-31")!)
      Issue.record("\(days)")
    } catch { #expect(error.words == words) }
  }

  /// A line of a batch may have 4,096 bytes. Of a longer one nothing is read: cut, a number would be another number.
  @Test(arguments: [(4096, true), (4097, false)]) func linesOfABatch(bytes: Int, passes: Bool) throws {
    let point = "2020-10-20,46.7528,39.8177"
    let blanks = String(repeating: " ", count: bytes - point.utf8.count)
    for line in [blanks + point, point + blanks] {
      let result = try dayfront("point", "--batch", "--pack", Bundled.folder, input: "\(line)\n\(point)\n")
      #expect(result.output.split(separator: "\n").count == (passes ? 3 : 2))
      #expect(result.complaint == (passes ? "" : "stdin:1: the line has more than 4096 bytes\n"))
      #expect(result.code == (passes ? 0 : 1))
    }
  }
}
