import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// What is looked up for all days at once is what each day says by itself.
@Suite struct StoryDaysTests {
  static let atlas = Bundled.atlas

  @Test func arcsAreFrontsOnTheDaysThatSaySo() {
    let story = StoryDays(of: Self.atlas, evidence: EvidenceBook(of: Self.atlas))
    for day in Self.atlas.days {
      let row = Self.atlas.timeline.table.row(on: day)
      let today = story.bits.set(of: day)
      for arc in story.fronts.indices {
        #expect(story.fronts[arc].meets(today) == Self.atlas.isFront(arc, in: row), "arc \(arc), \(day)")
      }
    }
  }

  @Test(arguments: 1...20) func theSetOfSeveralDaysIsThatOfEach(seed: Int) {
    var random = Seeded(seed)
    let first = Day("2020-01-01")!
    let bits = DayBits(first...(first + random.number(0...2000)))
    for _ in 0..<50 {
      let start = first + random.number(-50...2100), end = start + random.number(0...random.number(0...500))
      var each = DaySet.none
      for day in start...end { each |= bits.set(of: day) }
      #expect(bits.set(of: start...end) == each, "\(start) to \(end) of \(bits.days)")
    }
  }
}
