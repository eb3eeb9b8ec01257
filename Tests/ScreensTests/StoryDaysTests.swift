import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Screens

/// What is looked up for all days at once is what each day says by itself.
@Suite struct StoryDaysTests {
  static let atlas = Bundled.atlas

  /// What is found for all days at once is what the layer of each day says.
  @Test func theFrontLiesOnTheDaysThatSaySo() {
    let atlas = Self.atlas, story = StoryDays(of: atlas, evidence: EvidenceBook(of: atlas))
    var pairs: [(FaceIndex, FaceIndex)] = []
    for arc in 0..<atlas.partition.arcCount {
      let left = atlas.partition.leftFaces[arc], right = atlas.partition.rightFaces[arc]
      guard !left.isOutside, !right.isOutside, left != right else { continue }
      pairs += [(left, right), (right, left)]
    }
    let fronts = pairs.map {
      story.front(on: $0, beside: $1, of: atlas) { face in story.daysOfToday(of: face, in: atlas) }
    }
    #expect(fronts.contains { !$0.isEmpty })
    for day in atlas.days {
      let look = DayLayer.Look(day: day, earlier: day - 1, selection: nil, isFaded: false, isComparing: false)
      let layer = DayLayer(of: atlas, look: look), today = story.bits.set(of: day)
      let wrong = zip(pairs, fronts).filter { $1.meets(today) != layer.frontLies(on: $0.0, beside: $0.1) }
      #expect(wrong.isEmpty, "\(day): \(wrong.prefix(3).map(\.0))")
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
