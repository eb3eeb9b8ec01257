import Basics

extension Atlas {
  /// The events of a day, as the pack orders them. Complexity: logarithmic in all events.
  public func events(on day: Day) -> ArraySlice<Event> {
    let first = events.partitioningIndex { $0.day >= day }
    let end = events.partitioningIndex { $0.day > day }
    return events[first..<end]
  }
}

extension Atlas {
  /// The numbers of the events of some days, as the pack orders them. Complexity: logarithmic in all events.
  public func eventNumbers(in days: ClosedRange<Day>) -> Range<Int> {
    let first = events.partitioningIndex { $0.day >= days.lowerBound }
    return first..<max(first, events.partitioningIndex { $0.day > days.upperBound })
  }
}
