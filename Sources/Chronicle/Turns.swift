import Geometry

/// Ground of a district that passed to a holder on a day.
public struct Turn: Hashable, Sendable {
  public var day: Day
  public var holder: HolderIndex
  public var area: SquareKilometres
  /// Whether the ground had been agreed to pass; otherwise it was captured.
  public var isHandover: Bool
  public var sources: [SourceIndex]
}

extension Atlas {
  /// The turns of a district in order of their days, those of one day by holder, captures before handovers.
  public func turns(in district: DistrictIndex) -> [Turn] {
    timeline.changeDays(in: district).flatMap { day in
      var turns: [Turn] = []
      for face in timeline.facesOfDistrict[district.index] {
        guard let change = change(of: face, on: day), change.changesHolder else { continue }
        let isHandover = isAgreed(change.before, change.after)
        let sources = timeline.entry(of: face, on: day).sources
        let area = timeline.areas[face.index]
        let same = turns.firstIndex { $0.holder == change.after.holder && $0.isHandover == isHandover }
        if let same {
          turns[same].area += area
          for source in sources where !turns[same].sources.contains(source) { turns[same].sources.append(source) }
        } else {
          turns.append(
            Turn(day: day, holder: change.after.holder, area: area, isHandover: isHandover, sources: sources))
        }
      }
      return turns.sorted { ($0.holder, $0.isHandover ? 1 : 0) < ($1.holder, $1.isHandover ? 1 : 0) }
    }
  }

  /// Whether ground passes by agreement: it was to be handed over, or its holders do not oppose each other.
  func isAgreed(_ before: ControlState, _ after: ControlState) -> Bool {
    before.status == .toBeHandedOver || !areOpposed(before.holder, after.holder)
  }

  private func change(of face: FaceIndex, on day: Day) -> ControlChange? {
    let before = timeline.state(of: face, on: day - 1), after = timeline.state(of: face, on: day)
    return before == after ? nil : ControlChange(face: face, before: before, after: after)
  }
}
