import Geometry

/// A change of a face whose day is not known.
public struct OpenChange: Hashable, Sendable {
  /// The face that changes.
  public var face: FaceIndex
  /// The state before the change.
  public var before: ControlState
  /// The entry by which it changes; its `range` is `days`.
  public var entry: ControlEntry
  /// The days between which the change lies.
  public var days: ClosedRange<Day>

  /// The changes of a face's history whose day is not known, in order.
  static func all(of face: FaceIndex, in history: [ControlEntry]) -> [OpenChange] {
    guard history.hasRanges else { return [] }
    return zip(history, history.dropFirst()).compactMap { before, entry in
      entry.range.map { OpenChange(face: face, before: before.state, entry: entry, days: $0) }
    }
  }
}

extension [ControlEntry] {
  /// The days on which the face is known to change: those of its entries, but for days of which it is not known.
  var newsDays: [Day] {
    guard hasRanges else { return dropFirst().map(\.from) }
    return indices.dropFirst().filter { self[$0].range == nil }.filter { place in
      let day = self[place].from
      if self[place - 1].state.holder != self[place].state.holder {
        return !isOpenBetweenHolders(on: day - 1) && !isOpenBetweenHolders(on: day)
      }
      return !state(on: day - 1).isOpen && !state(on: day).isOpen
    }.map { self[$0].from }
  }
}
