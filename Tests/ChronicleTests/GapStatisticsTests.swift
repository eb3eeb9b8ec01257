import Chronicle
import TestSupport
import Testing

@Suite struct GapStatisticsTests {
  struct Row: Sendable {
    var gaps: [Int]
    var counts: [Int]
    var quartiles: [Double]
  }

  @Test(arguments: [
    Row(gaps: [3], counts: [1, 0, 0], quartiles: [3, 3, 3]),
    Row(gaps: [2, -1], counts: [1, 0, 1], quartiles: [-0.25, 0.5, 1.25]),
    Row(gaps: [0, 0, -5, 7, 1], counts: [2, 2, 1], quartiles: [0, 0, 1]),
    Row(gaps: [4, 3, 2, 1], counts: [4, 0, 0], quartiles: [1.75, 2.5, 3.25]),
  ])
  func figures(row: Row) {
    let gaps = GapStatistics(row.gaps)
    #expect([gaps.before, gaps.sameDay, gaps.after] == row.counts)
    let quartiles: [Double] = [gaps.lowerQuartile, gaps.median, gaps.upperQuartile].compactMap { $0 }
    #expect(quartiles == row.quartiles)
    #expect(gaps.smallest == row.gaps.min() && gaps.largest == row.gaps.max())
  }

  @Test func ofNothing() {
    let gaps = GapStatistics([])
    #expect(gaps.median == nil && gaps.lowerQuartile == nil && gaps.smallest == nil && gaps.largest == nil)
    #expect(gaps.histogram(width: 5).isEmpty)
  }

  @Test func aHistogramHasZeroInTheMiddleOfABin() {
    let bins = GapStatistics([-8, -2, 0, 2, 3, 13]).histogram(width: 5)
    #expect(bins.map(\.range) == [(-12)...(-8), (-7)...(-3), (-2)...2, 3...7, 8...12, 13...17])
    #expect(bins.map(\.count) == [1, 0, 3, 1, 0, 1])
  }

  /// The law, by seeds: every gap is in one bin, bins are as wide as asked and follow one another.
  @Test(arguments: 0..<30)
  func binsHoldAll(seed: Int) {
    var random = Seeded(seed)
    let gaps = GapStatistics((0..<random.number(1...60)).map { _ in random.number(-50...50) })
    let width = random.number(1...12)
    let bins = gaps.histogram(width: width)
    #expect(bins.reduce(0) { $0 + $1.count } == gaps.gaps.count)
    #expect(
      bins.allSatisfy { bin in bin.range.count == width && bin.count == gaps.gaps.count { bin.range.contains($0) } })
    #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.range.upperBound + 1 == $1.range.lowerBound })
    #expect(bins.first!.count > 0 && bins.last!.count > 0)
  }
}
