import Chronicle

/// The columns of the slider that have a tick, with the kind of each, and the dates below it. They are kept between
/// days, so that a day step in a story of many events takes no longer than in one of few.
struct EventTicks: Sendable {
  /// The values that the ticks depend on.
  struct Key: Hashable {
    var scale: DayScale
    /// Nil for events of every kind.
    var kinds: [EventKind]?

    /// With the list of events open, its category is ticked. Otherwise only the turning points of the story are: ticks
    /// on every day would not tell anything. The reader's own incidents are ticked as long as the map marks them.
    init(_ model: Model, in atlas: Atlas, scale: DayScale) {
      self.scale = scale
      if model.panel == .events {
        kinds = model.kind.map { [$0] }
      } else {
        let own = model.marking(in: atlas) == .none ? [] : atlas.incidentLayers.indices.map(EventKind.own)
        kinds = [.category(.diplomacy), .category(.handover)] + own
      }
    }
  }

  let key: Key
  /// For each column the kind of its last event, the pack's before the reader's own; nil for a column without events.
  let columns: [EventKind?]
  /// The dates below the slider.
  let dates: [DateMark]

  /// Complexity: linear in events.
  init(of atlas: Atlas, key: Key) {
    self.key = key
    var columns = [EventKind?](repeating: nil, count: key.scale.width)
    for number in atlas.eventNumbers(in: key.scale.days) {
      let kind = atlas.events[number].kind, column = key.scale.column(of: atlas.events[number].day)
      guard key.kinds?.contains(kind) ?? true, columns.indices.contains(column) else { continue }
      if kind.isOfPack || columns[column]?.isOfPack != true { columns[column] = kind }
    }
    self.columns = columns
    dates = DateMarks(scale: key.scale).all
  }
}

extension EventKind {
  fileprivate var isOfPack: Bool { if case .category = self { true } else { false } }
}
