import Basics
import Geometry

/// The handover of a district's remaining ground: when it was agreed, postponed and done.
public struct Evacuation: Hashable, Sendable {
  /// A decision to hand the ground over later than was set before.
  public struct Postponement: Hashable, Sendable {
    /// The day of the decision.
    public var decidedOn: Day
    /// The day set for the handover by the decision.
    public var newDue: Day
  }
  /// The day on which the handover was agreed.
  public var agreedOn: Day
  /// The day first set for it.
  public var firstDue: Day
  /// The postponements in order of their decisions; none for most districts.
  public var postponements: [Postponement]
  /// The day on which the ground was handed over; nil where it was not.
  public var doneOn: Day?
  /// The ground handed over.
  public var faces: [FaceIndex]
  /// The area of the ground handed over.
  public var area: SquareKilometres
  /// The area of the district's ground that a third holder kept out of the handover: a corridor.
  public var excepted: SquareKilometres
  /// The sources of the entries that tell of the handover, each once.
  public var sources: [SourceIndex]

  /// The day set for the handover, as known on `day`.
  public func due(asOf day: Day) -> Day {
    postponements.last { $0.decidedOn <= day }?.newDue ?? firstDue
  }
}

extension Atlas {
  /// The evacuation record of a district, or nil where no ground of it was to be handed over.
  /// It is read from the histories: an entry `to-be-handed-over` sets or moves the due day, and the next entry with
  /// another holder is the handover. Strips of low certainty are left out, because they follow a neighbour's handover.
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
    // The largest face gives the dates; all faces of one handover share them.
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
