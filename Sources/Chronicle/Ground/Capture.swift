import Geometry

/// How and when a face of the zone came to the holder that it has on a day.
public enum Capture: Hashable, Sendable {
  /// It has the holder of the baseline day, and passed to nobody.
  case kept(HolderIndex)
  /// It passed in the fighting.
  case taken(Day)
  /// It passed by agreement.
  case handedOver(Day)
  /// It passed, or may be passing, between two days.
  case between(ClosedRange<Day>)
  /// It is held in part by each side, by no known line.
  case unmapped
  /// Nobody recorded who held it.
  case unknown
}

extension Atlas {
  /// How a face of the zone came to its holder, as it stood on a day. Complexity: linear in its entries.
  public func capture(of face: FaceIndex, by day: Day) -> Capture {
    guard isKnown(face, on: day) else { return .unknown }
    let state = timeline.state(of: face, on: day)
    if state.status == .unmapped { return .unmapped }
    if timeline.isOpenBetweenHolders(face, on: day), let open = openChange(of: face, on: day) {
      return .between(open.days)
    }
    var last = timeline.state(of: face, on: baseline)
    var capture = Capture.kept(last.holder)
    for entry in timeline.histories[face.index] where baseline < entry.from && entry.from <= day {
      if entry.state.holder != last.holder {
        capture =
          entry.range.map { .between($0) }
          ?? (isAgreed(last, entry.state) ? .handedOver(entry.from) : .taken(entry.from))
      }
      last = entry.state
    }
    return capture
  }
}
