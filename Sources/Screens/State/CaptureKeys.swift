import Chronicle

/// What keys do with the map of the days of capture.
extension Model {
  /// Shows when each ground was taken, up to the last day of the story; pressed again, goes back to where it was left.
  mutating func toggleCapture(in atlas: Atlas) {
    guard reading != .captured else { return leaveCapture() }
    dayBeforeCapture = day
    // In a lesson, a quiz or a class that is held nothing is shown of what comes later.
    if tellsLater { day = atlas.days.upperBound }
    reading = .captured
    playback.isRunning = false
    comparedDay = nil
    if panel != .none, panel != .legend, panel.shared != "classroom" { open(.none) }
    openLegend()
  }

  /// Opens the legend beside the map where none stands there: without it a colour is no day.
  public mutating func openLegend() {
    if panel == .none, !isSpoken, size.columns >= 60, Layout(of: self).panel.isEmpty { panel = .legend }
  }

  /// Goes back to the reading of the day, and to the day from which it was left.
  mutating func leaveCapture() {
    reading = .assessed
    if let dayBeforeCapture { day = dayBeforeCapture }
    dayBeforeCapture = nil
    if panel == .legend { open(.none) }
  }

  /// Goes to the next reading. The days of capture are beside them, not among them.
  mutating func turnReading() {
    if reading == .captured { leaveCapture() } else { reading = reading.next }
  }
}
