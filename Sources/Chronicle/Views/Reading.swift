/// The account of a day that the map shows.
public enum Reading: String, Hashable, Sendable, CaseIterable {
  /// The fill: ground as the independent assessment drew it.
  case assessed
  /// The places: the announcements of the parties. The fill is faint.
  case announced
  /// Only the places for which announcement and assessment differ on the day.
  case disagreement
  /// How well the day is known on which the ground changed its holder last.
  case known
  /// When the ground was taken or handed over, up to the day.
  case captured

  /// The readings that go round, one after another: those of a day. `captured` tells of all days up to it.
  public static let ofADay: [Reading] = allCases.filter { $0 != .captured }

  /// The reading after this one; after the last, the first. `captured` is looked at apart from the others.
  public var next: Reading {
    switch self {
    case .assessed: .announced
    case .announced: .disagreement
    case .disagreement: .known
    case .known, .captured: .assessed
    }
  }

  /// Whether it speaks of ground; otherwise of places, and the fill is faint.
  public var isOfGround: Bool {
    switch self {
    case .assessed, .known, .captured: true
    case .announced, .disagreement: false
    }
  }

  /// The state that a place is marked with in this reading; nil where it is not marked. For the assessed reading the
  /// evidence is not copied.
  public func state(of place: PlaceIndex, in evidence: EvidenceBook, on day: Day) -> PlaceState? {
    isOfGround ? evidence.state(of: place, on: day) : state(of: evidence[place], on: day)
  }

  /// The state that a place with this evidence is marked with; nil where it is not marked.
  public func state(of evidence: PlaceEvidence, on day: Day) -> PlaceState? {
    let isAnnounced = evidence.announcedOn.map { $0 <= day } ?? false
    switch self {
    case .assessed, .known, .captured: return evidence.state(on: day)
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
