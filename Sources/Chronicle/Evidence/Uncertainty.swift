import Geometry

/// The area that a holder had on a day, with bounds for its error.
public struct ControlBand: Hashable, Sendable {
  /// The holder.
  public var holder: HolderIndex
  /// The area as assessed.
  public var area: SquareKilometres
  /// The assessed area without ground of low certainty, without ground whose day is not known on the days on which it may
  /// have changed, and without faces in which an opponent had announced a place.
  public var least: SquareKilometres
  /// The assessed area plus the low-certainty ground of its opponents, plus ground that may have changed to it or from it
  /// already, plus ground that nobody mapped between it and another, plus faces in which the holder's own side had
  /// announced a place that is not assessed so. Such ground counts as a whole, so this is a bound and not an estimate.
  public var most: SquareKilometres
}

/// What is not certain about the holders of a day: from it bounds for their areas are made.
///
/// Complexity: making it is linear in faces and in announced places, each bound is linear in the faces counted.
public struct DayBounds: Sendable {
  private let atlas: Atlas
  private let row: StateRow
  /// The sides that had announced a place in a face that is not assessed so.
  private var claimants: [FaceIndex: Set<HolderIndex>] = [:]
  /// What a face may have been, where that is not one thing.
  private var possible: [FaceIndex: Set<ControlState>] = [:]

  /// Looks at a day.
  public init(of atlas: Atlas, on day: Day, by book: EvidenceBook) {
    self.atlas = atlas
    row = atlas.timeline.table.row(on: day)
    for evidence in book.settlements where evidence.isInZone && evidence.state(on: day) == .announced {
      if let face = evidence.face, let claimant = evidence.claimant { claimants[face, default: []].insert(claimant) }
    }
    for change in atlas.timeline.openChanges where change.days.contains(day) && state(of: change.face).isOpen {
      let states = atlas.possible(change.before) + atlas.possible(change.entry.state)
      possible[change.face, default: []].formUnion(states)
    }
    for face in atlas.timeline.zone where state(of: face).status == .unmapped {
      possible[face] = Set(atlas.possible(state(of: face)))
    }
  }

  private func state(of face: FaceIndex) -> ControlState { atlas.timeline.table[row[face]] }

  /// The bounds of a holder's area, in the zone or in a district's part of it.
  public func band(of holder: HolderIndex, in district: DistrictIndex? = nil) -> ControlBand {
    band(of: holder, in: district, mayGain: true) { $0.holder == holder }
  }

  /// The bounds of what a holder had in one status. What it may have had beyond the assessment counts as held.
  ///
  /// - Parameter member: the holder of the group that is meant; nil for the whole group. What was announced by its side
  ///   may be any member's.
  public func band(
    of stance: ControlStance, member: MemberIndex? = nil, in district: DistrictIndex? = nil
  ) -> ControlBand {
    band(of: stance.holder, in: district, mayGain: stance.status == .held) { state in
      ControlStance(state) == stance && (member == nil || state.member == nil || state.member == member)
    }
  }

  /// - Parameters:
  ///   - mayGain: whether ground counts that the holder's side announced, or of which sources disagree.
  ///   - isOwn: which states are those whose area is bounded.
  private func band(
    of holder: HolderIndex, in district: DistrictIndex?, mayGain: Bool, isOwn: (ControlState) -> Bool
  ) -> ControlBand {
    var band = ControlBand(holder: holder, area: .zero, least: .zero, most: .zero)
    for face in atlas.timeline.counted(in: district) {
      let state = state(of: face), area = atlas.timeline.areas[face.index]
      let isLow = atlas[face].certainty == .low
      let states = possible[face], sides = claimants[face] ?? []
      if state.status != .unmapped, isOwn(state) {
        band.area += area
        band.most += area
        let isSure = states?.allSatisfy(isOwn) ?? true
        if isSure, !isLow, sides.isSubset(of: [holder]) { band.least += area }
      } else if states?.contains(where: isOwn) ?? false {
        band.most += area
      } else if mayGain, state.holder != holder,
        sides.contains(holder) || isLow && atlas.areOpposed(holder, state.holder)
      {
        band.most += area
      }
    }
    return band
  }
}

extension Atlas {
  /// What ground in a state may have been: where nobody mapped it, any part of it may have been held by its holder before
  /// or by an opponent.
  fileprivate func possible(_ state: ControlState) -> [ControlState] {
    guard state.status == .unmapped else {
      return [ControlState(holder: state.holder, member: state.member, status: state.status)]
    }
    return holders.indices.map { HolderIndex($0) }.filter { $0 == state.holder || areOpposed($0, state.holder) }
      .map { ControlState(holder: $0, status: .held) }
  }

  /// The ground of low certainty, where sources disagree, in the zone or in a district's part of it.
  public func lowCertaintyArea(in district: DistrictIndex?) -> SquareKilometres {
    timeline.counted(in: district).reduce(.zero) {
      faces[$1.index].certainty == .low ? $0 + timeline.areas[$1.index] : $0
    }
  }

  /// The ground of each holder on a day with its band of uncertainty, largest first.
  public func bands(on day: Day, in district: DistrictIndex? = nil, by book: EvidenceBook) -> [ControlBand] {
    let bounds = DayBounds(of: self, on: day, by: book)
    return holders.indices.map { bounds.band(of: HolderIndex($0), in: district) }.filter { $0.most > .zero }
      .sorted { ($1.area, $0.holder) < ($0.area, $1.holder) }
  }
}
