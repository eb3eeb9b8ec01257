import Chronicle

extension Atlas {
  /// The events of a day, turning points of the story first.
  func eventsByWeight(on day: Day) -> [Event] {
    events(on: day).sorted { $0.category.weight < $1.category.weight }
  }
}

extension EventCategory {
  /// The place among the categories of a day, lowest first: turning points of the story come first.
  fileprivate var weight: Int {
    switch self {
    case .handover: 0
    case .diplomacy: 1
    case .battle: 2
    case .strike: 3
    case .humanitarian: 4
    case .political: 5
    case .background: 6
    }
  }
}
