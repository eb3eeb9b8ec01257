import Geometry

/// What a place is on a day, claims and assessment together.
public enum PlaceState: String, Hashable, Sendable, CaseIterable {
  /// As before the war: nothing announced, its ground not assessed as taken.
  case held
  /// Announced as taken while its ground is not assessed so.
  case announced
  /// Its ground is assessed as taken.
  case taken
  /// Its ground passed by agreement.
  case handedOver = "handed-over"
  /// Announced as taken, and did not hold after all, whatever the fill shows.
  case notHeld = "not-held"
}

/// From a day on the ground under a place is held, taken or handed over.
struct GroundTurn: Hashable, Sendable {
  enum How: Hashable, Sendable { case held, taken, handedOver }
  var from: Day
  var holder: HolderIndex
  var how: How
}

extension Atlas {
  /// How a face came to its holders since the baseline day, in order of the days; empty while it stays with its holder.
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
      turns.append(GroundTurn(from: entry.from, holder: entry.state.holder, how: how))
    }
    return turns
  }
}
