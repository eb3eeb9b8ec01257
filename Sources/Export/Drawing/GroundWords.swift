import Chronicle
import Screens

/// The meaning of each ground in words, as legends of pictures and pages have it.
extension Atlas {
  /// The words for a ground, with the names of its holders.
  func words(for ground: Ground) -> Phrase {
    switch ground {
    case .zone(_, _, isNew: true): "changed holder on this day, now \(name(ground))"
    case .zone(_, let status, isNew: false): "\(name(ground))\(status.inPrint)"
    case .unmapped: Phrase(Status.unmapped.inPrint)
    case .open(let slot, let other, _):
      "day of change not known: \(name(of: slot)) or \(name(of: other))"
    case .faded: name(ground)
    case .beyond: "\(name(ground)), outside the zone"
    case .dated: "changed holder, the day is known"
    case .undated: "changed holder between two days"
    case .water: "water"
    case .bare, .bar, .panel, .chosen, .now, .plate, .capture, .offMap: ""
    }
  }

  private func name(_ ground: Ground) -> Phrase { holder(of: ground).map { "\(.name(self[$0].names))" } ?? "" }

  private func name(of slot: Slot) -> Phrase { holder(in: slot).map { "\(.name(self[$0].names))" } ?? "" }

  /// The holder that ground is drawn for; nil where it is nobody's.
  func holder(of ground: Ground) -> HolderIndex? {
    switch ground {
    case .zone(let slot, _, _), .faded(let slot), .beyond(let slot), .open(let slot, _, _): holder(in: slot)
    case .bare, .bar, .panel, .chosen, .now, .plate, .capture, .unmapped, .dated, .undated, .water, .offMap: nil
    }
  }

  private func holder(in slot: Slot) -> HolderIndex? { slots.firstIndex(of: slot).map { HolderIndex($0) } }
}
