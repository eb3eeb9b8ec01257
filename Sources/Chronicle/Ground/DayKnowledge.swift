import Geometry

/// How well the day is known on which a face changed its holder last.
public enum DayKnowledge: Hashable, Sendable, CaseIterable {
  /// It has the holder of the baseline day: nothing changed by the day.
  case unchanged
  /// The day of its last change is known.
  case day
  /// Only two days are known between which it changed, or may be changing on the day.
  case range
  /// It is held in part by each of two, by no known line.
  case unmapped
}

extension Atlas {
  /// How well the day of a face's last change of holder is known, as it stood on a day.
  public func knowledge(of face: FaceIndex, on day: Day) -> DayKnowledge {
    let state = timeline.state(of: face, on: day)
    if state.status == .unmapped { return .unmapped }
    if timeline.isOpenBetweenHolders(face, on: day) { return .range }
    var knowledge = DayKnowledge.unchanged
    var last = timeline.state(of: face, on: baseline).holder
    for entry in timeline.histories[face.index] where baseline < entry.from && entry.from <= day {
      if entry.state.holder != last { knowledge = entry.range == nil ? .day : .range }
      last = entry.state.holder
    }
    return knowledge
  }

  /// The ground of the zone by how well the day of its last change is known.
  public func areasByKnowledge(on day: Day) -> [DayKnowledge: SquareKilometres] {
    timeline.zone.reduce(into: [:]) { areas, face in
      areas[knowledge(of: face, on: day), default: .zero] += timeline.areas[face.index]
    }
  }
}
