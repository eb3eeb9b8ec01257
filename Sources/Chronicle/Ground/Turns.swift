import Basics
import Geometry

/// Ground of a district that passed to another holder on a day.
public struct Turn: Hashable, Sendable {
  /// The day of the change.
  public var day: Day
  /// The new holder.
  public var holder: HolderIndex
  /// The area that passed.
  public var area: SquareKilometres
  /// Whether the ground had been agreed to pass; otherwise it was captured.
  public var isHandover: Bool
  /// The sources of the entries by which the ground passed.
  public var sources: [SourceIndex]
}

extension Atlas {
  /// The turns of a district in order of their days, those of one day by holder, captures before handovers.
  public func turns(in district: DistrictIndex) -> [Turn] {
    struct Passing: Hashable {
      var day: Day, holder: HolderIndex, isHandover: Bool
    }
    var turns: [Turn] = []
    var numbers: [Passing: Int] = [:]
    for face in timeline.facesOfDistrict[district.index] {
      for day in distinct(timeline.histories[face.index].dropFirst().map(\.from)) {
        guard let change = change(of: face, on: day), change.changesHolder else { continue }
        let passing = Passing(
          day: day, holder: change.after.holder, isHandover: isAgreed(change.before, change.after))
        let area = timeline.areas[face.index]
        let sources = timeline.entry(of: face, on: day).sources
        if let same = numbers[passing] {
          turns[same].area += area
          turns[same].sources += sources
        } else {
          numbers[passing] = turns.count
          turns.append(
            Turn(day: day, holder: passing.holder, area: area, isHandover: passing.isHandover, sources: sources))
        }
      }
    }
    for number in turns.indices { turns[number].sources = distinct(turns[number].sources) }
    return turns.sorted {
      ($0.day, $0.holder, $0.isHandover ? 1 : 0) < ($1.day, $1.holder, $1.isHandover ? 1 : 0)
    }
  }

  /// The ground of a district that was captured, not handed over, at least once: ground that was taken, lost and taken
  /// again counts once, so that it is never more than the district has.
  public func capturedArea(in district: DistrictIndex) -> SquareKilometres {
    timeline.facesOfDistrict[district.index].filter { face in
      let history = timeline.histories[face.index]
      return zip(history, history.dropFirst()).contains { before, after in
        before.state.holder != after.state.holder && !isAgreed(before.state, after.state)
      }
    }.reduce(.zero) { $0 + timeline.areas[$1.index] }
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
