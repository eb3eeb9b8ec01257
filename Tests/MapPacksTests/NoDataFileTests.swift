import Chronicle
import TestSupport
import Testing

/// Days without data, and the unit of the slider.
@Suite struct NoDataFileTests {
  static let pack = TinyPack().writing("from,to,why\n2020-10-08,2020-10-09,No pictures.\n", to: "nodata.csv")
    .replacing("\"days\":", with: "\"step\": \"month\", \"days\":", in: "pack.json")

  @Test func whatAGoodFileBecomes() throws {
    let atlas = try Self.pack.atlas()
    #expect(atlas.step == .month)
    #expect(atlas.gaps == [DataGap(days: Day("2020-10-08")!...Day("2020-10-09")!, why: "No pictures.")])
    for (day, isGap) in [("2020-10-07", false), ("2020-10-08", true), ("2020-10-09", true), ("2020-10-10", false)] {
      #expect((atlas.gap(on: Day(day)!) != nil) == isGap)
    }
  }

  @Test(arguments: [
    ("2020-10-08,2020-10-09", "2020-10-10,2020-10-09", "nodata.csv:2: from must not lie after to"),
    (
      "pictures.\n", "pictures.\n2020-10-09,2020-10-11,More.\n",
      "nodata.csv:3: 2020-10-09 comes after 2020-10-09: rows must be in the order of days"
    ),
    (",No pictures.", ",", "nodata.csv:2: why is empty"),
  ])
  func faults(old: String, new: String, told: String) {
    #expect(Self.pack.replacing(old, with: new, in: "nodata.csv").problems() == [told])
  }

  @Test func anUnknownStep() {
    #expect(
      Self.pack.replacing("month", with: "week", in: "pack.json").problems() == [
        "pack.json:6: step 'week' is not one of day, month, year"
      ])
  }
}
