import Chronicle

/// How far everything tells that is no picture of the day shown, while a lesson or a quiz runs, so that nothing gives away
/// what it asks, and while a presenter holds the class, so that nobody looks ahead.
extension Model {
  /// The last day of which anything is told; nil where all is told. Whoever goes to a later day sees that day.
  var horizon: Day? {
    let state = classroom?.following?.state
    let ends = [ownHorizon, state?.horizon, state?.lock].compactMap { $0 }
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

/// What a class sees that its presenter holds at a day.
extension Model {
  /// The last day of which anything is told while the presenter holds the class; nil where all is told.
  func heldDay(in atlas: Atlas) -> Day? {
    guard let lock = classroom?.following?.state?.lock, lock < atlas.days.upperBound else { return nil }
    return max(lock, atlas.days.lowerBound)
  }

  /// Lets go of what was found in another telling of the story: matches, questions, and panels about what this one lacks.
  mutating func forgetOthers(than atlas: Atlas) {
    matches = []
    searchRow = 0
    quiz = nil
    covered = []
    lesson = nil
    if panel == .search || panel == .quiz || panel == .lessons || panel == .lesson { open(.none) }
    if case .sources(.event) = panel { open(.none) }
    syncRow(in: atlas)
  }

  /// Whether the presenter holds the class; says then that something of the reader's own has to wait.
  mutating func mustWait(for what: String) -> Bool {
    guard classroom?.following?.state?.lock != nil else { return false }
    notice = "The presenter holds the class: \(what) when it is let go."
    return true
  }
}
