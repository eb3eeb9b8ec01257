import Geometry

/// The handover of a district's remaining ground: first agreed, put off, done.
public struct Evacuation: Hashable, Sendable {
  public struct Postponement: Hashable, Sendable {
    public var decidedOn: Day
    public var newDue: Day
  }
  /// The day on which the handover was agreed.
  public var agreedOn: Day
  /// The day first set for it.
  public var firstDue: Day
  public var postponements: [Postponement]
  /// The day on which the ground was handed over; nil where it was not.
  public var doneOn: Day?
  /// The ground handed over.
  public var faces: [FaceIndex]
  public var area: SquareKilometres
  /// Ground of the district that another holder than the two kept out of the handover: a corridor.
  public var excepted: SquareKilometres
  public var sources: [SourceIndex]

  /// The day in force for the handover, as known on a day.
  public func due(asOf day: Day) -> Day {
    postponements.last { $0.decidedOn <= day }?.newDue ?? firstDue
  }
}

extension Atlas {
  /// The evacuation record of a district, or nil where no ground of it was to be handed over.
  ///
  /// It is read from the histories: an entry `to-be-handed-over` sets or moves the due day, the next entry with another
  /// holder does it. Strips of low certainty are passed over, because they follow a neighbour's handover.
  public func evacuation(of district: DistrictIndex) -> Evacuation? {
    var faces: [FaceIndex] = []
    var area = SquareKilometres.zero
    var excepted = SquareKilometres.zero
    for face in timeline.counted(in: district) where self.faces[face.index].certainty != .low {
      let history = timeline.histories[face.index]
      if history.contains(where: { $0.state.status == .toBeHandedOver }) {
        faces.append(face)
        area += timeline.areas[face.index]
      } else if history.contains(where: { $0.state.status == .monitored }) {
        excepted += timeline.areas[face.index]
      }
    }
    // The largest face tells the dates; all faces of one handover share them.
    guard let main = faces.max(by: { timeline.areas[$0.index] < timeline.areas[$1.index] }) else {
      return nil
    }
    let history = timeline.histories[main.index]
    let agreed = history.filter { $0.state.status == .toBeHandedOver }
    guard let first = agreed.first, let due = first.state.due, let last = agreed.last else { return nil }
    let done = history.first { $0.from > last.from && $0.state.holder != last.state.holder }
    let sources = distinct((agreed + (done.map { [$0] } ?? [])).flatMap(\.sources))
    return Evacuation(
      agreedOn: first.from, firstDue: due,
      postponements: agreed.dropFirst().compactMap { entry in
        entry.state.due.map { .init(decidedOn: entry.from, newDue: $0) }
      },
      doneOn: done?.from, faces: faces, area: area, excepted: excepted, sources: sources)
  }
}
