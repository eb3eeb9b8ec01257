import Chronicle
import Geometry

/// The areas of the steps of a map of the days of capture, as they stood on a day.
struct CaptureAreas {
  /// Of each step in which ground was taken, and in which ground was handed over.
  private(set) var taken, handedOver: [SquareKilometres]
  /// The districts of each step in which ground was handed over, the one with most of it first.
  private(set) var districts: [[DistrictIndex]]
  private(set) var between = SquareKilometres.zero, unmapped = SquareKilometres.zero, unknown = SquareKilometres.zero
  /// What each holder kept, most first.
  private(set) var kept: [(holder: HolderIndex, area: SquareKilometres)] = []

  /// Complexity: linear in the entries of the zone.
  init(of atlas: Atlas, steps: CaptureSteps, by day: Day) {
    taken = steps.taken.map { _ in .zero }
    handedOver = steps.handedOver.map { _ in .zero }
    var ofDistricts = steps.handedOver.map { _ in [DistrictIndex: SquareKilometres]() }
    var ofHolders: [HolderIndex: SquareKilometres] = [:]
    for face in atlas.timeline.zone {
      let area = atlas.timeline.areas[face.index]
      switch atlas.capture(of: face, by: day) {
      case .kept(let holder): ofHolders[holder, default: .zero] += area
      case .taken(let day): if let step = steps.taken(on: day) { taken[step] += area } else { unknown += area }
      case .handedOver(let day):
        guard let step = steps.handedOver(on: day) else {
          unknown += area
          continue
        }
        handedOver[step] += area
        ofDistricts[step][atlas.districtOfFace[face.index], default: .zero] += area
      case .between: between += area
      case .unmapped: unmapped += area
      case .unknown: unknown += area
      }
    }
    districts = ofDistricts.map { own in own.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }
    kept = ofHolders.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The length of an area's bar as a share of the longest among the steps.
  func share(of area: SquareKilometres) -> Double {
    area.share(of: (taken + handedOver + [between]).max() ?? .zero)
  }
}
