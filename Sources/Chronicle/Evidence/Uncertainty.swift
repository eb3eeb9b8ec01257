import Geometry

/// The area that a holder had on a day, with bounds for its error.
public struct ControlBand: Hashable, Sendable {
  /// The holder.
  public var holder: HolderIndex
  /// The area as assessed.
  public var area: SquareKilometres
  /// The assessed area without ground of low certainty and without faces in which an opponent had announced a place.
  public var least: SquareKilometres
  /// The assessed area plus the low-certainty ground of its opponents, plus faces in which the holder's own side had
  /// announced a place that is not assessed so. Such a face counts as a whole, so this is a bound and not an estimate.
  public var most: SquareKilometres
}

extension Atlas {
  /// The ground of low certainty, where sources disagree, in the zone or in a district's part of it.
  public func lowCertaintyArea(in district: DistrictIndex?) -> SquareKilometres {
    timeline.counted(in: district).reduce(.zero) {
      faces[$1.index].certainty == .low ? $0 + timeline.areas[$1.index] : $0
    }
  }

  /// The ground of each holder on a day with its band of uncertainty, largest first. Complexity: linear in faces and in
  /// announced places.
  public func bands(on day: Day, in district: DistrictIndex? = nil, by book: EvidenceBook) -> [ControlBand] {
    let row = timeline.table.row(on: day)
    var claimed: [FaceIndex: Set<HolderIndex>] = [:]
    for evidence in book.settlements where evidence.isInZone && evidence.state(on: day) == .announced {
      if let face = evidence.face, let claimant = evidence.claimant { claimed[face, default: []].insert(claimant) }
    }
    let counted = timeline.counted(in: district)
    return holders.indices.map { HolderIndex($0) }.compactMap { holder in
      var band = ControlBand(holder: holder, area: .zero, least: .zero, most: .zero)
      for face in counted {
        let own = timeline.table[row[face]].holder == holder
        let area = timeline.areas[face.index]
        let isLow = self[face].certainty == .low
        let claimants = claimed[face, default: []]
        if own {
          band.area += area
          band.most += area
          if !isLow, claimants.isSubset(of: [holder]) { band.least += area }
        } else if claimants.contains(holder) {
          band.most += area
        } else if isLow, areOpposed(holder, timeline.table[row[face]].holder) {
          band.most += area
        }
      }
      return band.most > .zero ? band : nil
    }.sorted { ($1.area, $0.holder) < ($0.area, $1.holder) }
  }
}
