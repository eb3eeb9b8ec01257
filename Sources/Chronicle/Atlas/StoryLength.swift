import Basics

extension Atlas {
  /// Whether the story is one of years, in which a day and its month do not say when something was.
  public var isOfYears: Bool { days.upperBound - days.lowerBound >= 366 }

  /// Whether ground changes on so few days that one goes from change to change: on less than one step in ten of a story of
  /// years.
  public var isSparse: Bool {
    let steps = step.number(of: days.upperBound, from: days.lowerBound)
    return isOfYears && timeline.table.changeDays.count { days.contains($0) } * 10 < steps
  }

  /// The days without data that a day belongs to; nil for a day of which there are. Complexity: logarithmic.
  public func gap(on day: Day) -> DataGap? {
    let number = gaps.partitioningIndex { $0.days.upperBound >= day }
    return gaps.indices.contains(number) && gaps[number].days.contains(day) ? gaps[number] : nil
  }
}

extension Atlas {
  /// The number of a day's step of the slider, counted from 1.
  public func step(of day: Day) -> Int { step.number(of: day, from: days.lowerBound) }
}
