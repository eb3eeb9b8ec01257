import Geometry

/// Everything said and assessed about one place.
public struct PlaceEvidence: Hashable, Sendable {
  public var place: PlaceIndex
  /// The ground under it; nil without a position or outside the map.
  public var face: FaceIndex?
  /// Whether its ground is ground that the story is about. An announced place outside it is an error of the line or of
  /// the point: no assessment can ever agree with its announcement.
  public var isInZone: Bool
  /// What was said of it, in order of the days.
  public var statements: [Announcement]
  /// The day on which it was first announced as taken.
  public var announcedOn: Day?
  /// The side that announced it; nil where an independent party did, or nobody.
  public var claimant: HolderIndex?
  /// The last word on whether the announcement held.
  public var outcome: Outcome?
  /// The first day on which its ground is assessed as taken by the claimant, or by anyone where there is none.
  public var assessedOn: Day?
  /// The first day on which its ground passed by agreement.
  public var handedOverOn: Day?
  /// The first day on which the map shows its ground with the claimant, whether taken or handed over.
  public var shownOn: Day?
  let turns: [GroundTurn]

  /// Days from the announcement to the map: positive where it was announced before the map showed it.
  ///
  /// Counted to `shownOn`, so that a place whose ground was handed over has a gap too. There is none for an announcement
  /// that did not hold, nor where no ground can be compared: the gaps that there are are the ones that are counted.
  public var gap: Int? {
    guard let announcedOn, let shownOn, isCounted else { return nil }
    return shownOn - announcedOn
  }

  /// Whether its gap counts in statistics: announced, in the zone, and not given up as not held.
  public var isCounted: Bool { announcedOn != nil && isInZone && outcome != .notHeld }

  /// What the place is at the end of a day. Ground that came back to its first holder is not taken any more.
  public func state(on day: Day) -> PlaceState {
    let isAnnounced = announcedOn.map { $0 <= day } ?? false
    if isAnnounced, outcome == .notHeld { return .notHeld }
    switch turns.last(where: { $0.from <= day })?.how {
    case .taken: return .taken
    case .handedOver: return .handedOver
    case .held, nil: return isAnnounced ? .announced : .held
    }
  }
}
