import Chronicle

/// The events of a story by category, so that a slider finds its ticks without going through all events of a long one.
struct EventTicks: Sendable {
  /// The days of each category's events and their positions in the atlas's order, which is that of the days.
  private let events: [EventCategory: [(day: Day, position: Int)]]

  init(of atlas: Atlas) {
    var events: [EventCategory: [(day: Day, position: Int)]] = [:]
    for position in atlas.events.indices {
      events[atlas.events[position].category, default: []].append((atlas.events[position].day, position))
    }
    self.events = events
  }

  /// The category of the last event on some days, of those asked for; nil if there is none.
  ///
  /// Complexity: logarithmic in the events of each category.
  func last(of categories: [EventCategory], on days: Range<Day>) -> EventCategory? {
    var found: (category: EventCategory, position: Int)?
    for category in categories {
      guard let own = events[category] else { continue }
      let end = own.partitioningIndex { $0.day >= days.upperBound }
      guard end > 0, own[end - 1].day >= days.lowerBound, own[end - 1].position > found?.position ?? -1 else {
        continue
      }
      found = (category, own[end - 1].position)
    }
    return found?.category
  }
}
