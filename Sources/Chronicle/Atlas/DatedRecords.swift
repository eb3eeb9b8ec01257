import Basics

extension Atlas {
  /// The events of a day, as the pack orders them. Complexity: logarithmic in all events.
  public func events(on day: Day) -> ArraySlice<Event> {
    let first = events.partitioningIndex { $0.day >= day }
    let end = events.partitioningIndex { $0.day > day }
    return events[first..<end]
  }
}
