import Basics
import Geometry

/// The steps in which a map of the days of capture is drawn: by the data, as few as a ramp of colours can tell apart.
///
/// A war of weeks has weeks, a story of years has years or decades. Ground that was handed over has steps of its own.
public struct CaptureSteps: Hashable, Sendable {
  /// The days of each step in which ground was taken, in order; they leave no gap.
  public let taken: [ClosedRange<Day>]
  /// The days of each step in which ground was handed over.
  public let handedOver: [ClosedRange<Day>]

  /// The most steps of a ramp.
  public static let most = 7
  /// The most steps of ground handed over: shades of grey.
  public static let mostHandedOver = 5

  /// The steps of a whole story. Complexity: linear in the entries of the zone.
  public init(of atlas: Atlas) {
    var taken: Set<Day> = [], handed: Set<Day> = []
    for face in atlas.timeline.zone {
      var last = atlas.timeline.state(of: face, on: atlas.baseline)
      for entry in atlas.timeline.histories[face.index] where atlas.baseline < entry.from {
        if entry.state.holder != last.holder, entry.range == nil, atlas.days.contains(entry.from) {
          if atlas.isAgreed(last, entry.state) { handed.insert(entry.from) } else { taken.insert(entry.from) }
        }
        last = entry.state
      }
    }
    self.taken = Self.steps(taken, from: atlas.days.lowerBound, most: Self.most)
    let days = handed.sorted()
    handedOver =
      days.count <= Self.mostHandedOver
      ? days.map { $0...$0 } : Self.steps(handed, from: days[0], most: Self.mostHandedOver)
  }

  /// The step in which ground was taken on a day.
  public func taken(on day: Day) -> Int? { taken.firstIndex { $0.contains(day) } }
  /// The step in which ground was handed over on a day.
  public func handedOver(on day: Day) -> Int? { handedOver.firstIndex { $0.contains(day) } }

  /// The lengths that a step may have: a day, a week, then months and years of the calendar.
  private enum Length {
    case days(Int), months(Int)
    static let all: [Length] =
      [.days(1), .days(7), .months(1), .months(3), .months(6)]
      + [1, 2, 5, 10, 25, 50, 100, 200, 500].map { .months(12 * $0) }
  }

  private static func steps(_ days: Set<Day>, from start: Day, most: Int) -> [ClosedRange<Day>] {
    guard let last = days.max(), let first = days.min() else { return [] }
    // A story in which ground is taken late begins there.
    let begin =
      Length.all.contains { count(of: $0, from: start, to: last, most: most) != nil } ? min(start, first) : first
    for length in Length.all {
      if let steps = count(of: length, from: begin, to: last, most: most) { return steps }
    }
    return [begin...last]
  }

  /// The steps of a length that reach from a day to another, the last one cut; nil for more than `most`.
  private static func count(of length: Length, from start: Day, to last: Day, most: Int) -> [ClosedRange<Day>]? {
    var steps: [ClosedRange<Day>] = []
    var begin = start
    while begin <= last {
      guard steps.count < most else { return nil }
      let next = next(after: begin, by: length)
      steps.append(begin...min(next - 1, last))
      begin = next
    }
    return steps
  }

  private static func next(after day: Day, by length: Length) -> Day {
    switch length {
    case .days(let count): return day + count
    case .months(let count):
      let civil = day.civil
      let months = civil.year * 12 + civil.month - 1 + count
      // Steps of months begin on a first, steps of years in a year that their length divides.
      let rounded = count >= 12 ? months - (months % count + count) % count : months
      let (year, month) = (rounded >= 0 ? rounded / 12 : (rounded - 11) / 12, (rounded % 12 + 12) % 12 + 1)
      return Day(year: year, month: month, day: 1) ?? day + count * 30
    }
  }
}
