/// The unit of the slider: what Left and Right go on by. Days stay the unit of everything that is recorded.
public enum DayStep: String, Hashable, Sendable, CaseIterable {
  case day, month, year

  /// The day so many steps later, or earlier for a negative number. Months and years end on their first day: back from the
  /// 15th leads to the first of the same month.
  public func moved(_ day: Day, by steps: Int) -> Day {
    guard self != .day, steps != 0 else { return day + steps }
    let (year, month, own) = day.civil
    let length = self == .year ? 12 : 1
    let number = year * 12 + (self == .year ? 0 : month - 1)
    let isInside = own > 1 || self == .year && month > 1
    // Counts can be huge; no calendar is.
    let moved = number + min(max(steps, -100_000), 100_000) * length + (steps < 0 && isInside ? length : 0)
    let last = 9999 * 12 + (self == .year ? 0 : 11)
    let clamped = min(max(moved, 0), last)
    return Day(year: clamped / 12, month: clamped % 12 + 1, day: 1) ?? day
  }

  /// The number of a day's step, counted from 1 for that of the first day of a story.
  public func number(of day: Day, from first: Day) -> Int {
    let (year, month, _) = day.civil, start = first.civil
    return switch self {
    case .day: day - first + 1
    case .month: (year - start.year) * 12 + month - start.month + 1
    case .year: year - start.year + 1
    }
  }

  /// A day as the slider names it: "1914", "Jul 1914"; a day that begins no step, and any day where days are steps, whole.
  public func name(of day: Day) -> String {
    let (year, month, own) = day.civil
    return switch self {
    case .year where month == 1 && own == 1: "\(year)"
    case .month where own == 1: "\(day.monthName) \(year)"
    case .day, .month, .year: day.medium
    }
  }
}

/// Days of which a story has no data: the map shows what was known last.
public struct DataGap: Hashable, Sendable {
  /// The days without data.
  public var days: ClosedRange<Day>
  /// Why there is none, in the pack's words.
  public var why: String

  /// Makes a gap.
  public init(days: ClosedRange<Day>, why: String) {
    self.days = days
    self.why = why
  }
}
