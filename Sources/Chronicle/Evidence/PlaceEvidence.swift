import Geometry

/// Everything said and assessed about one place.
public struct PlaceEvidence: Hashable, Sendable {
  /// The place that the evidence is about.
  public var place: PlaceIndex
  /// The face that the place lies in; nil without a position or outside the map.
  public var face: FaceIndex?
  /// Whether the place lies in the zone, the ground that the story is about. Where an announced place lies outside it,
  /// the line or the point is in error: no assessment can ever agree with the announcement.
  public var isInZone: Bool
  /// All announcements about the place, in order of their days.
  public var statements: [Announcement]
  /// What others showed of it, in order of their days.
  public var opinions: [Opinion] = []
  /// The day on which it was first announced as taken.
  public var announcedOn: Day?
  /// The side that announced it; nil where an independent party did, or no party at all.
  public var claimant: HolderIndex?
  /// The last outcome given for its announcements: whether the announcement held.
  public var outcome: Outcome?
  /// The first day on which its ground is assessed as taken by the claimant; by any side where there is no claimant.
  public var assessedOn: Day?
  /// The first day on which its ground passed by agreement.
  public var handedOverOn: Day?
  /// The first day on which the map shows its ground with the claimant, whether taken or handed over.
  public var shownOn: Day?
  let turns: [GroundTurn]

  /// Days from the announcement to the map: positive where the place was announced before the map showed it.
  ///
  /// The gap is counted to `shownOn`, so that a place whose ground was handed over has one too. It is nil for an
  /// announcement that did not hold, where no ground can be compared and where the day of the ground is not known, so
  /// that every gap that is not nil counts in statistics.
  public var gap: Int? {
    guard let announcedOn, let shownOn, shownRange == nil, isCounted else { return nil }
    return shownOn - announcedOn
  }

  /// The days between which its ground came to be shown with the claimant, where the day is not known.
  public var shownRange: ClosedRange<Day>? { range(from: shownOn) }
  /// The days between which its ground was taken by the claimant, where the day is not known.
  public var assessedRange: ClosedRange<Day>? { range(from: assessedOn) }
  /// The days between which its ground passed by agreement, where the day is not known.
  public var handedOverRange: ClosedRange<Day>? { range(from: handedOverOn) }

  private func range(from day: Day?) -> ClosedRange<Day>? { turns.first { $0.from == day }?.range }

  /// Whether its announcement could be compared with the map, if only the day of its ground were known.
  public var isOpen: Bool { isCounted && shownRange != nil }

  /// Whether its gap counts in statistics: it was announced, it lies in the zone, and its announcement held.
  public var isCounted: Bool { announcedOn != nil && isInZone && outcome != .notHeld }

  /// The state of the place at the end of a day. Ground that came back to its first holder counts as held, not as
  /// taken.
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
