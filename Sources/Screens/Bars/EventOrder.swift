import Chronicle

extension Atlas {
  /// The numbers of the events of the pack on a day, turning points of the story first. The reader's own incidents are no
  /// news of the story.
  func eventsByWeight(on day: Day) -> [Int] {
    let own = eventNumbers(in: day...day).compactMap { number in events[number].category.map { (number, $0.weight) } }
    return own.sorted { $0.1 < $1.1 }.map(\.0)
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
