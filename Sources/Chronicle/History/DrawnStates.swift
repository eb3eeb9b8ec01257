import Basics

/// A face's history, as it is drawn: an entry with a range makes its ground open from the first day of the range to the
/// last. A first entry is no change, and has no range.
extension [ControlEntry] {
  /// The entry that decides the state at the end of a day; the first one for earlier days.
  func entry(on day: Day) -> ControlEntry { self[Swift.max(0, partitioningIndex { $0.from > day } - 1)] }

  /// The state at the end of a day. It is open within the range of any entry; but ground that nobody mapped stays
  /// unmapped, and before the first entry nothing is known to be open.
  func state(on day: Day) -> ControlState {
    var state = entry(on: day).state
    state.isOpen = state.status != .unmapped && self[0].from <= day && isInRange(day)
    return state
  }

  private func isInRange(_ day: Day) -> Bool { dropFirst().contains { $0.range?.contains(day) ?? false } }

  /// Whether the day of any of its changes is not known.
  var hasRanges: Bool { dropFirst().contains { $0.range != nil } }

  /// Calls a body with every state after the first, in order, and the day from which it is drawn. Beside the days of the
  /// entries these are the days on which a range begins, and those after its last.
  func forEachDrawnChange(_ body: (Day, ControlState) -> Void) {
    guard hasRanges else { return dropFirst().forEach { body($0.from, $0.state) } }
    var last = self[0].state
    for day in drawnDays {
      let state = state(on: day)
      if state != last { body(day, state) }
      last = state
    }
  }

  private var drawnDays: [Day] {
    let edges = compactMap(\.range).flatMap { [$0.lowerBound, $0.upperBound + 1] }
    return Set(dropFirst().map(\.from) + edges).filter { $0 > self[0].from }.sorted()
  }
}
