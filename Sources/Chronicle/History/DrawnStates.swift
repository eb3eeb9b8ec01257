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

  private func isInRange(_ day: Day) -> Bool {
    // By their places: most entries have no range, and a copy of each would cost more than the look.
    indices.dropFirst().contains { place in
      self[place].range != nil && self[place].openDays(after: self[place - 1])?.contains(day) ?? false
    }
  }

  /// Whether it is not known at the end of a day if one of the changes has happened, of ground that nobody mapped too.
  ///
  /// - Parameter betweenHolders: whether only changes from one holder to another count, and none inside a group.
  func isUndecided(on day: Day, betweenHolders: Bool) -> Bool {
    indices.dropFirst().contains { place in
      guard let range = self[place].range, range.lowerBound <= day, day < range.upperBound else { return false }
      return !betweenHolders || isBetweenHolders(place)
    }
  }

  /// Whether an entry after the first changes the holder, or tells of one after ground that nobody mapped.
  private func isBetweenHolders(_ place: Int) -> Bool {
    let before = self[place - 1].state
    return before.holder != self[place].state.holder || before.status == .unmapped
  }

  /// The states before and after the change that is open on a day; twice the day's state where none is.
  func contendingStates(on day: Day) -> (from: ControlState, to: ControlState) {
    contending(on: day).map { (self[$0 - 1].state, self[$0].state) } ?? (state(on: day), state(on: day))
  }

  /// Whether it is not known on a day which holder's look the face has.
  func isOpenBetweenHolders(on day: Day) -> Bool {
    let state = state(on: day)
    guard state.isOpen, state.member != nil else { return state.isOpen }
    return contending(on: day).map(isBetweenHolders) ?? false
  }

  /// The entry whose change is open on a day. The unmapped rest of a district has two whose ranges overlap: the last one
  /// tells where it went.
  private func contending(on day: Day) -> Int? {
    indices.dropFirst().last { self[$0].range?.contains(day) ?? false }
  }

  /// Whether the day of any of its changes is not known.
  var hasRanges: Bool { indices.dropFirst().contains { self[$0].range != nil } }

  /// Calls a body with every state after the first, in order, and the day from which it is drawn. Beside the days of the
  /// entries these are the days on which a range begins, and those after its last.
  package func forEachDrawnChange(_ body: (Day, ControlState) -> Void) {
    // By their places, as below.
    guard hasRanges else { return indices.dropFirst().forEach { body(self[$0].from, self[$0].state) } }
    var last = self[0].state
    for day in drawnDays {
      let state = state(on: day)
      if state != last { body(day, state) }
      last = state
    }
  }

  private var drawnDays: [Day] {
    var days: [Day] = []
    for place in indices.dropFirst() {
      days.append(self[place].from)
      guard self[place].range != nil, let open = self[place].openDays(after: self[place - 1]) else { continue }
      days += [open.lowerBound, open.upperBound + 1]
    }
    days.sort()
    var distinct: [Day] = []
    for day in days where day > distinct.last ?? self[0].from { distinct.append(day) }
    return distinct
  }
}

extension ControlEntry {
  /// The days on which it is not known whether the change has happened: those of its range. At the end of the last day it
  /// surely has. Where two known holders are drawn that day stays open too, so that it is not taken for the day of the
  /// change; after ground that nobody mapped it is the first day that is known.
  func openDays(after before: ControlEntry) -> ClosedRange<Day>? {
    guard let range, before.state.status == .unmapped else { return range }
    return range.lowerBound < range.upperBound ? range.lowerBound...(range.upperBound - 1) : nil
  }
}
