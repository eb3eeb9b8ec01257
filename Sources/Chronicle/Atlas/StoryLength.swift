extension Atlas {
  /// Whether the story is one of years, in which a day and its month do not say when something was.
  public var isOfYears: Bool { days.upperBound - days.lowerBound >= 366 }
}
