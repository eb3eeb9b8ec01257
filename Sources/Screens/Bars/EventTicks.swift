import Chronicle

/// Which columns of a slider have a tick, and of which category: kept between days, so that a story of many events costs
/// a day step no more than one of few.
struct EventTicks: Sendable {
  /// What the ticks depend on.
  struct Key: Hashable {
    var scale: DayScale
    var categories: [EventCategory]

    /// With the list of events open its category is ticked; otherwise the turns of the story, because a tick on every
    /// day would say nothing.
    init(_ model: Model, scale: DayScale) {
      self.scale = scale
      categories =
        if model.panel != .events {
          [.diplomacy, .handover]
        } else if let category = model.category {
          [category]
        } else {
          EventCategory.allCases
        }
    }
  }

  let key: Key
  /// Of each column the category of its last event; nil without one.
  let columns: [EventCategory?]

  /// Complexity: linear in events.
  init(of atlas: Atlas, key: Key) {
    self.key = key
    var columns = [EventCategory?](repeating: nil, count: key.scale.width)
    for event in atlas.events where key.scale.days.contains(event.day) && key.categories.contains(event.category) {
      let column = key.scale.column(of: event.day)
      if columns.indices.contains(column) { columns[column] = event.category }
    }
    self.columns = columns
  }
}
