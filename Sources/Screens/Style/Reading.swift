import Chronicle

/// Which account of a day the map shows.
public enum Reading: String, Hashable, Sendable, CaseIterable {
  /// The fill: what the independent assessment drew.
  case assessed
  /// The places: what the parties announced. The fill recedes.
  case announced
  /// Only the places where the two disagree on the day.
  case disagreement

  /// As the title shows it.
  var title: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "ANNOUNCED by the parties"
    case .disagreement: "announced AGAINST assessed"
    }
  }

  /// The same for narrow screens.
  var shortTitle: String {
    switch self {
    case .assessed: "assessed"
    case .announced: "CLAIMS"
    case .disagreement: "CLAIM/MAP"
    }
  }

  var next: Reading {
    switch self {
    case .assessed: .announced
    case .announced: .disagreement
    case .disagreement: .assessed
    }
  }

  /// What a place counts as in this reading; nil where it is not marked at all. In the assessed reading nothing of its
  /// evidence is copied.
  func state(of place: PlaceIndex, in evidence: EvidenceBook, on day: Day) -> PlaceState? {
    self == .assessed ? evidence.state(of: place, on: day) : state(of: evidence[place], on: day)
  }

  /// What the place of some evidence counts as.
  func state(of evidence: PlaceEvidence, on day: Day) -> PlaceState? {
    let isAnnounced = evidence.announcedOn.map { $0 <= day } ?? false
    switch self {
    case .assessed: return evidence.state(on: day)
    case .announced: return isAnnounced ? .announced : nil
    case .disagreement:
      let state = evidence.state(on: day)
      switch state {
      case .announced, .notHeld: return state
      case .taken: return isAnnounced || evidence.announcedOn == nil ? nil : .taken
      case .held, .handedOver: return nil
      }
    }
  }
}
