import Basics
import Chronicle

/// A date below the slider.
struct DateMark: Hashable, Sendable {
  /// The column of its day, counted from the slider's first.
  var column: Int
  var text: String
}

/// The dates below the slider: the ends of the story, and between them the beginnings of years, quarters, months or
/// parts of months, as fine as there is room for.
struct DateMarks {
  let scale: DayScale

  /// The dates, the most important first.
  ///
  /// Complexity: linear in columns, whatever the number of days.
  var all: [DateMark] {
    [scale.days.lowerBound, scale.days.upperBound].map { mark($0, scale.end($0)) }
      + (steps.lazy.compactMap(marks).first(where: hasRoom) ?? [])
  }

  /// How far dates are apart.
  private enum Step {
    case years(Int)
    case months(Int)
    /// On these days of each month.
    case days([Int])

    /// The fewest days between two.
    var least: Int {
      switch self {
      case .years(let years): years * 365
      case .months(let months): months * 30
      case .days(let days): 28 / days.count
      }
    }
  }

  private var steps: [Step] {
    scale.isOfYears
      ? [.months(1), .months(3)] + [1, 2, 5, 10, 20, 50, 100].map(Step.years)
      : [.days([1, 8, 15, 22]), .days([1, 15]), .months(1), .months(3)]
  }

  /// The dates of a step; nil where there are more than columns.
  private func marks(_ step: Step) -> [DateMark]? {
    guard (scale.days.upperBound - scale.days.lowerBound) / step.least <= scale.columns else { return nil }
    let first = scale.days.lowerBound.civil, last = scale.days.upperBound.civil
    switch step {
    case .years(let years):
      return (first.year...last.year).filter { $0 % years == 0 }.compactMap {
        mark(year: $0, 1, 1) { "\($0.civil.year)" }
      }
    case .months(let every):
      return months(from: first, to: last).filter { ($0.month - 1) % every == 0 }.compactMap {
        mark(year: $0.year, $0.month, 1) {
          !scale.isOfYears ? $0.short : $0.civil.month == 1 ? "\($0.civil.year)" : $0.monthName
        }
      }
    case .days(let numbers):
      return months(from: first, to: last).flatMap { own in
        numbers.compactMap { mark(year: own.year, own.month, $0, \.short) }
      }
    }
  }

  private func months(
    from first: (year: Int, month: Int, day: Int), to last: (year: Int, month: Int, day: Int)
  ) -> [(year: Int, month: Int)] {
    (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).map { ($0 / 12, $0 % 12 + 1) }
  }

  private func mark(year: Int, _ month: Int, _ day: Int, _ text: (Day) -> String) -> DateMark? {
    guard let day = Day(year: year, month: month, day: day), scale.days.contains(day) else { return nil }
    return mark(day, text(day))
  }

  private func mark(_ day: Day, _ text: String) -> DateMark { DateMark(column: scale.column(of: day), text: text) }

  /// Whether no two neighbours of a row of dates touch.
  private func hasRoom(_ marks: [DateMark]) -> Bool {
    zip(marks, marks.dropFirst()).allSatisfy { $1.column - $0.column > max($0.text.count, $1.text.count) }
  }
}

extension DayScale {
  /// Whether the story is one of years, in which single days have no room and a date needs its year.
  var isOfYears: Bool { days.upperBound - days.lowerBound >= 366 }

  /// The words at an end of the slider.
  func end(_ day: Day) -> String { isOfYears ? String(day.civil.year) : day.short }
}
