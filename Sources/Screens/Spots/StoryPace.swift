import Chronicle

/// How a story goes on: by what unit keys step, and which of them are of most use.
public struct StoryPace: Hashable, Sendable {
  /// The unit of the slider.
  public var step = DayStep.day
  /// Whether the story is one of years.
  public var isOfYears = false
  /// Whether ground changes so seldom that one goes from change to change.
  public var isSparse = false

  /// The pace of a story of days.
  public init() {}

  /// The pace of an atlas's story.
  public init(of atlas: Atlas) {
    (step, isOfYears, isSparse) = (atlas.step, atlas.isOfYears, atlas.isSparse)
  }

  /// A day in words, in a story of years with its year.
  func words(for day: Day) -> String { isOfYears ? day.medium : day.short }

  /// The day after a leap of Page Down: a week, in a story of years a month, where months are steps a year, and where years
  /// are steps ten of them.
  func leapt(from day: Day, by leaps: Int) -> Day {
    switch step {
    case .day: isOfYears ? DayStep.month.moved(day, by: leaps) : day + 7 * leaps
    case .month: step.moved(day, by: 12 * leaps)
    case .year: step.moved(day, by: 10 * leaps)
    }
  }
}
