import Basics
import Geometry

/// Ground of a district that passed to another holder on a day.
public struct Turn: Hashable, Sendable {
  /// The day of the change; where the day is not known, that from which it is drawn.
  public var day: Day
  /// The days between which the change lies; nil where its day is known.
  public var range: ClosedRange<Day>?
  /// The new holder.
  public var holder: HolderIndex
  /// Which holder of the group that is; nil in a story without groups.
  public var member: MemberIndex?
  /// The area that passed.
  public var area: SquareKilometres
  /// Whether the ground had been agreed to pass; otherwise it was captured.
  public var isHandover: Bool
  /// Whether nobody had mapped the ground before: it was neither captured nor handed over as a whole.
  public var wasUnmapped: Bool
  /// Whether it passed from a holder to another one of the same group.
  public var isInsideGroup = false
  /// The sources of the entries by which the ground passed.
  public var sources: [SourceIndex]

  /// Its place among the turns of a day and a holder.
  fileprivate var rank: (Int, Int, Day) {
    (isHandover ? 1 : 0, range.map { day - $0.lowerBound } ?? -1, range?.upperBound ?? day)
  }
}

extension Atlas {
  /// The turns of a district in order of their days, those of one day by holder, captures before handovers, known days
  /// before others.
  public func turns(in district: DistrictIndex) -> [Turn] { turns(in: district, where: \.changesHolder) }

  /// The turns of a district from a holder to another one of the same group, in the same order.
  public func turnsInsideGroups(in district: DistrictIndex) -> [Turn] {
    guard hasGroups else { return [] }
    return turns(in: district, where: \.isInsideGroup).map { turn in
      var turn = turn
      turn.isInsideGroup = true
      return turn
    }
  }

  private func turns(in district: DistrictIndex, where isTold: (ControlChange) -> Bool) -> [Turn] {
    struct Passing: Hashable {
      var day: Day, range: ClosedRange<Day>?, holder: HolderIndex, member: MemberIndex?, isHandover: Bool
      var wasUnmapped: Bool
    }
    var turns: [Turn] = []
    var numbers: [Passing: Int] = [:]
    for face in timeline.facesOfDistrict[district.index] {
      for day in distinct(timeline.histories[face.index].dropFirst().map(\.from)) {
        guard let change = change(of: face, on: day), isTold(change) else { continue }
        let entry = timeline.entry(of: face, on: day)
        let passing = Passing(
          day: day, range: entry.range, holder: change.after.holder, member: change.after.member,
          isHandover: isAgreed(change.before, change.after), wasUnmapped: change.before.status == .unmapped)
        let area = timeline.areas[face.index]
        if let same = numbers[passing] {
          turns[same].area += area
          turns[same].sources += entry.sources
        } else {
          numbers[passing] = turns.count
          turns.append(
            Turn(
              day: day, range: passing.range, holder: passing.holder, member: passing.member, area: area,
              isHandover: passing.isHandover, wasUnmapped: passing.wasUnmapped, sources: entry.sources))
        }
      }
    }
    for number in turns.indices { turns[number].sources = distinct(turns[number].sources) }
    return turns.sorted {
      ($0.day, $0.holder) != ($1.day, $1.holder)
        ? ($0.day, $0.holder) < ($1.day, $1.holder)
        : $0.member != $1.member ? ($0.member?.index ?? 0) < ($1.member?.index ?? 0) : $0.rank < $1.rank
    }
  }

  /// The ground of a district that was captured, not handed over, at least once: ground that was taken, lost and taken
  /// again counts once, so that it is never more than the district has. Of ground that nobody mapped it is not known how
  /// much was captured; it is left out.
  public func capturedArea(in district: DistrictIndex) -> SquareKilometres {
    timeline.facesOfDistrict[district.index].filter { face in
      let history = timeline.histories[face.index]
      return zip(history, history.dropFirst()).contains { before, after in
        before.state.holder != after.state.holder && before.state.status != .unmapped
          && !isAgreed(before.state, after.state)
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
