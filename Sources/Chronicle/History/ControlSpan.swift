import Basics
import Geometry

/// Days on which the ground of one face is in one state: a feature of an exported map.
public struct ControlSpan: Hashable, Sendable {
  /// The first and the last of its days, both included.
  public var days: ClosedRange<Day>
  /// The state on all of them. It is open where it is not known yet whether a change has happened.
  public var state: ControlState
  /// The days between which the change lies by which the ground came to this state, or may leave it where the state is
  /// open; nil where that day is known.
  public var range: ClosedRange<Day>?
  /// The sources of the entry that decides the state, and of the change that may have happened.
  public var sources: [SourceIndex]

  /// Makes a span.
  public init(days: ClosedRange<Day>, state: ControlState, range: ClosedRange<Day>?, sources: [SourceIndex]) {
    self.days = days
    self.state = state
    self.range = range
    self.sources = sources
  }
}

extension Timeline {
  /// The spans of a face over some days, in order: each day is in exactly one, and a new one begins where the state
  /// changes. Complexity: that of looking up a state, for each day on which the face changes.
  public func spans(of face: FaceIndex, during days: ClosedRange<Day>) -> [ControlSpan] {
    var starts: [Day] = [days.lowerBound]
    histories[face.index].forEachDrawnChange { day, _ in
      if days.lowerBound < day, day <= days.upperBound { starts.append(day) }
    }
    return starts.indices.map { index in
      let last = index + 1 < starts.count ? starts[index + 1] - 1 : days.upperBound
      return span(of: face, during: starts[index]...last)
    }
  }

  private func span(of face: FaceIndex, during days: ClosedRange<Day>) -> ControlSpan {
    let state = state(of: face, on: days.lowerBound), entry = entry(of: face, on: days.lowerBound)
    let change = state.isOpen ? openChanges(of: face).first { $0.days.contains(days.lowerBound) } : nil
    return ControlSpan(
      days: days, state: state, range: change?.days ?? changeRange(of: entry, in: face),
      sources: distinct(entry.sources + (change?.entry.sources ?? [])))
  }

  /// The range of an entry; none for the first one of a face, which is no change.
  private func changeRange(of entry: ControlEntry, in face: FaceIndex) -> ClosedRange<Day>? {
    entry == histories[face.index].first ? nil : entry.range
  }

  private func openChanges(of face: FaceIndex) -> [OpenChange] { OpenChange.all(of: face, in: histories[face.index]) }
}
