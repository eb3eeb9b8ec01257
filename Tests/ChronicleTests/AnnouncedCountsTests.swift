import Chronicle
import Foundation
import TestSupport
import Testing

@Suite struct AnnouncedCountsTests {
  /// Sums by day agree with the file, read here line by line; its 5 repeats are not counted.
  @Test func sumsAgreeWithTheFile() throws {
    let text = try String(contentsOfFile: Bundled.folder + "/announcements.csv", encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 3) }
    #expect(rows.count { $0[2] == "repeated" } == 5)
    let kinds = Dictionary(uniqueKeysWithValues: Bundled.atlas.places.map { ($0.id, $0.kind) })
    let own = rows.filter { $0[2] == "announced" && kinds[String($0[0])]!.isSettlement }
    #expect(Set(own.map { $0[0] }).count == own.count)  // none is announced twice
    for day in Day("2020-09-25")!...Day("2020-12-02")! {
      let counted = own.count { $0[1] <= day.description }
      #expect(Bundled.atlas.announcedCount(by: day) == counted, "\(day)")
    }
    #expect(Bundled.atlas.announcedCount(by: Day("2020-09-26")!) == 0)
    #expect(Bundled.atlas.announcedCount(by: Day("2021-01-01")!) == 295)
  }

  /// Published totals, the count of the records, and the difference.
  @Test func besideThePublishedTotals() {
    let found = Bundled.atlas.totalComparisons.map {
      "\(Bundled.atlas.totals[$0.total].day) \(Bundled.atlas.totals[$0.total].total) \($0.counted) \($0.difference)"
    }
    #expect(
      found == [
        "2020-09-27 6 6 0", "2020-10-03 14 14 0", "2020-10-05 22 27 5", "2020-10-09 34 36 2", "2020-10-15 40 50 10",
        "2020-10-19 70 75 5", "2020-10-20 97 99 2", "2020-10-22 136 141 5", "2020-10-26 173 172 -1",
        "2020-11-01 200 192 -8", "2020-11-08 200 224 24", "2020-11-09 295 295 0",
      ])
  }

  @Test func aRepeatCountsOnce() throws {
    let pack = TinyPack().replacing(
      "lostham,2020-10-09", with: "upton,2020-10-08,repeated,president,,statement,\nlostham,2020-10-09",
      in: "announcements.csv")
    let atlas = try pack.atlas()
    #expect(
      ["2020-10-03", "2020-10-04", "2020-10-08", "2020-10-09"].map { atlas.announcedCount(by: Day($0)!) } == [
        0, 1, 1, 2,
      ])
  }
}
