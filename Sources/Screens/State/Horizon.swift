import Chronicle

/// How far legend and records tell while a lesson or a quiz runs, so that they do not give away what it asks.
extension Model {
  /// The last day of which legend and records tell; nil where they tell all. Whoever goes to a later day sees that day.
  var horizon: Day? {
    let ends = [ownHorizon, classroom?.following?.state?.horizon].compactMap { $0 }
    return ends.min().map { max($0, day) }
  }

  /// The day of the reader's own lesson or quiz; nil while neither runs. A lesson runs until it is closed at its last stop.
  var ownHorizon: Day? {
    let stop = lesson.flatMap { $0.isOver ? nil : $0.current.day }
    return [stop, quiz?.isRunning == true ? day : nil].compactMap { $0 }.min()
  }
}

extension Model {
  /// Whether legend and records tell of a day.
  func tells(of day: Day) -> Bool { horizon.map { day <= $0 } ?? true }

  /// Whether they tell how it all ended.
  func tellsTheEnd(in atlas: Atlas) -> Bool { tells(of: atlas.days.upperBound) }
}
