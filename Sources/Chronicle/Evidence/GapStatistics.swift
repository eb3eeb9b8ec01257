/// Statistics of the days between announcements and the assessment, over a set of places.
///
/// A gap is counted in days, positive where the place was announced before the map showed its ground as taken.
public struct GapStatistics: Hashable, Sendable {
  /// The gaps in ascending order, in days.
  public var gaps: [Int]

  /// Sorts the gaps, given in days.
  public init(_ gaps: some Sequence<Int>) { self.gaps = gaps.sorted() }

  /// The number of places announced before the map showed them.
  public var before: Int { gaps.count { $0 > 0 } }
  /// The number of places announced on the day from which the map shows them.
  public var sameDay: Int { gaps.count { $0 == 0 } }
  /// The number of places announced after the map showed them.
  public var after: Int { gaps.count { $0 < 0 } }

  /// The median gap in days; nil without gaps, like all the figures below.
  public var median: Double? { quantile(0.5) }
  /// The gap below which a quarter of the gaps lie, interpolated.
  public var lowerQuartile: Double? { quantile(0.25) }
  /// The gap below which three quarters of the gaps lie, interpolated.
  public var upperQuartile: Double? { quantile(0.75) }
  /// The smallest gap in days.
  public var smallest: Int? { gaps.first }
  /// The largest gap in days.
  public var largest: Int? { gaps.last }

  /// The gap below which a share of the gaps lies, interpolated between two neighbours (Hyndman and Fan's type 7).
  private func quantile(_ share: Double) -> Double? {
    guard let last = gaps.indices.last else { return nil }
    let position = share * Double(last)
    let below = Int(position)
    let above = min(below + 1, last)
    return Double(gaps[below]) + (position - Double(below)) * Double(gaps[above] - gaps[below])
  }

  /// Counts of gaps by bins of `width` days from the smallest to the largest, empty ones between them included.
  ///
  /// One bin has 0 in its middle, so that about the same day is one bin. Empty without gaps.
  public func histogram(width: Int) -> [(range: ClosedRange<Int>, count: Int)] {
    precondition(width > 0, "a bin has a day at least")
    guard let smallest, let largest else { return [] }
    func bin(_ gap: Int) -> Int {
      let shifted = gap + width / 2
      return shifted >= 0 ? shifted / width : -((width - 1 - shifted) / width)
    }
    var counts = [Int](repeating: 0, count: bin(largest) - bin(smallest) + 1)
    for gap in gaps { counts[bin(gap) - bin(smallest)] += 1 }
    return counts.enumerated().map { number, count in
      let first = (number + bin(smallest)) * width - width / 2
      return (first...(first + width - 1), count)
    }
  }
}
