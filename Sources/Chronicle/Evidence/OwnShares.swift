import Geometry

/// A published share or length beside what the map comes to.
public struct ShareComparison: Hashable, Sendable {
  /// Index into the atlas's shares.
  public var share: Int
  /// The day of which the map was asked.
  public var day: Day
  /// What the map comes to, in the unit of the share.
  public var own: Double
  /// The map's value less the published one.
  public var difference: Double
}

extension Atlas {
  /// The published shares, each beside what the map comes to on its day. Nothing of this is stored: it is computed from
  /// the ground.
  public var shareComparisons: [ShareComparison] {
    shares.enumerated().map { number, share in
      let day = share.day ?? (share.measure.isOfTheStart ? baseline : days.upperBound)
      let own = value(of: share.measure, in: share.unit, on: day)
      return ShareComparison(share: number, day: day, own: own, difference: own - share.value)
    }
  }

  private func value(of measure: PublishedShare.Measure, in unit: PublishedShare.Unit, on day: Day) -> Double {
    if measure.isLength { return frontLength(on: day) }
    let ground = ground(of: measure, on: day)
    return unit == .percent ? 100 * ground.share(of: heldGround(on: baseline)) : ground.value
  }

  private func ground(of measure: PublishedShare.Measure, on day: Day) -> SquareKilometres {
    switch measure {
    case .taken: lostGround(by: day, .taken)
    case .handedOver: lostGround(by: day, .handedOver)
    case .heldBefore: heldGround(on: day)
    case .heldAfter, .remaining: heldGround(on: day) + peacekeepersGround(on: day)
    case .lineBefore, .lineAfter: .zero
    }
  }

  /// The ground of the zone that the side which held has on a day.
  private func heldGround(on day: Day) -> SquareKilometres {
    timeline.zone.reduce(.zero) { sum, face in
      isHeld(timeline.state(of: face, on: day)) ? sum + timeline.areas[face.index] : sum
    }
  }

  /// The corridor of the peacekeepers: what others call held after the war is held by Armenian and Russian forces.
  private func peacekeepersGround(on day: Day) -> SquareKilometres {
    timeline.zone.reduce(.zero) { sum, face in
      slot(of: timeline.state(of: face, on: day).holder) == .peacekeeper ? sum + timeline.areas[face.index] : sum
    }
  }

  /// Ground that nobody mapped counts for nobody, and ground that is agreed to pass counts as handed over.
  private func isHeld(_ state: ControlState) -> Bool {
    guard slot(of: state.holder) == .second else { return false }
    return state.status != .unmapped && state.status != .toBeHandedOver
  }

  /// The ground that went in one way from the side that held to the side that takes, as it is on a day. What is agreed
  /// to pass is counted with what has passed: those who publish shares count the outcome.
  private func lostGround(by day: Day, _ how: GroundTurn.How) -> SquareKilometres {
    timeline.zone.reduce(.zero) { sum, face in
      guard isHeld(timeline.state(of: face, on: baseline)) else { return sum }
      return way(of: face, by: day) == how ? sum + timeline.areas[face.index] : sum
    }
  }

  /// How a face went to the side that takes, or is agreed to; nil where it did not.
  private func way(of face: FaceIndex, by day: Day) -> GroundTurn.How? {
    if timeline.state(of: face, on: day).status == .toBeHandedOver { return .handedOver }
    let turn = groundTurns(of: face).last { $0.from <= day }
    return turn.flatMap { slot(of: $0.holder) == .first ? $0.how : nil }
  }

  /// The length of the front line of a day in kilometres, as finely as the map draws it.
  public func frontLength(on day: Day) -> Double {
    let row = timeline.table.row(on: day)
    return (0..<partition.arcCount).filter { isFront($0, in: row) }.reduce(0) { sum, arc in
      let points = partition.points(of: ArcIndex(arc)).map(projection.unproject)
      return zip(points, points.dropFirst()).reduce(sum) { $0 + Ellipsoid.wgs84.shortDistance($1.0, $1.1).kilometres }
    }
  }
}

extension PublishedShare.Measure {
  /// Whether it speaks of the ground before the story.
  fileprivate var isOfTheStart: Bool { self == .heldBefore || self == .lineBefore }
}
