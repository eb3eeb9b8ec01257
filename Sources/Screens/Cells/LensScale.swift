import Chronicle

/// The steps of a long story around a day, a column each: what the slider, which has many days in a column, does not show.
struct LensScale: Hashable {
  let step: DayStep
  let story: ClosedRange<Day>
  /// The first day of the first column.
  let first: Day
  /// The columns in use.
  let width: Int

  /// Puts a day in the middle, or as near to it as the ends of the story let.
  init(around day: Day, step: DayStep, in story: ClosedRange<Day>, columns: Int) {
    (self.step, self.story) = (step, story)
    let total = step.number(of: story.upperBound, from: story.lowerBound)
    let columns = max(0, columns)
    width = min(columns, total)
    let middle = step.number(of: day, from: story.lowerBound) - 1 - columns / 2
    let start = max(0, min(middle, total - columns))
    first = start == 0 ? story.lowerBound : step.moved(story.lowerBound, by: start)
  }

  /// The column of a day; outside the columns in use for days that they do not show.
  func column(of day: Day) -> Int { step.number(of: day, from: first) - 1 }

  /// The first day of a column.
  func day(at column: Int) -> Day { column == 0 ? first : step.moved(first, by: column) }

  /// The days of a column.
  func days(at column: Int) -> Range<Day> {
    day(at: column)..<max(day(at: column) + 1, min(day(at: column + 1), story.upperBound + 1))
  }

  /// The days shown.
  var days: ClosedRange<Day> {
    let last = width > 0 ? days(at: width - 1).upperBound - 1 : first
    return first...max(first, last)
  }
}
