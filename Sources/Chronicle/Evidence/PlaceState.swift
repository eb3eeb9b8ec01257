import Geometry

/// The state of a place on a day, from announcements and assessment together.
public enum PlaceState: String, Hashable, Sendable, CaseIterable {
  /// As before the war: not announced, and its ground is not assessed as taken.
  case held
  /// Announced as taken while its ground is not assessed so.
  case announced
  /// Its ground is assessed as taken.
  case taken
  /// Its ground passed by agreement.
  case handedOver = "handed-over"
  /// Announced as taken, but the announcement did not hold, whatever holder the map shows.
  case notHeld = "not-held"
}

/// The day from which the ground under a place is held, taken or handed over, and by which holder.
struct GroundTurn: Hashable, Sendable {
  enum How: Hashable, Sendable { case held, taken, handedOver }
  var from: Day
  /// The days between which the change lies; nil where `from` is its day.
  var range: ClosedRange<Day>?
  var holder: HolderIndex
  var how: How
}

extension Atlas {
  /// The changes of a face's holder since the baseline day, in order of the days; empty for a face that stays with its
  /// holder.
  ///
  /// Ground passes by agreement where that was agreed before, or where the two holders are not opposed; otherwise it is
  /// taken. Ground that comes back to its holder of the baseline day is held again.
  func groundTurns(of face: FaceIndex) -> [GroundTurn] {
    let before = timeline.state(of: face, on: baseline)
    var turns: [GroundTurn] = []
    var last = before
    for entry in timeline.histories[face.index] where entry.from > baseline {
      defer { last = entry.state }
      guard entry.state.holder != last.holder else { continue }
      let isAgreed = isAgreed(last, entry.state)
      let how: GroundTurn.How =
        entry.state.holder == before.holder ? .held : isAgreed ? .handedOver : .taken
      turns.append(GroundTurn(from: entry.from, range: entry.range, holder: entry.state.holder, how: how))
    }
    return turns
  }
}
