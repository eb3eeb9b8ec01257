import Chronicle

/// The columns of the slider that have a tick, with the category of each, and the dates below it. They are kept between days, so that a day
/// step in a story of many events takes no longer than in one of few.
struct EventTicks: Sendable {
  /// The values that the ticks depend on.
  struct Key: Hashable {
    var scale: DayScale
    var categories: [EventCategory]

    /// With the list of events open, its category is ticked. Otherwise only the turning points of the story are: ticks
    /// on every day would not tell anything.
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
  /// For each column the category of its last event; nil for a column without events.
  let columns: [EventCategory?]
  /// The dates below the slider.
  let dates: [DateMark]

  /// Complexity: linear in events.
  init(of atlas: Atlas, key: Key) {
    self.key = key
    var columns = [EventCategory?](repeating: nil, count: key.scale.width)
    for event in atlas.events where key.scale.days.contains(event.day) && key.categories.contains(event.category) {
      let column = key.scale.column(of: event.day)
      if columns.indices.contains(column) { columns[column] = event.category }
    }
    self.columns = columns
    dates = DateMarks(scale: key.scale).all
  }
}
