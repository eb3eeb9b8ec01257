import Chronicle
import Geometry

/// The part of some ground that a holder had on a day, as far as the day of every change is known: from what it surely
/// had to what it may have had.
struct KnownShare: Hashable, Sendable {
  var least, most: Double

  /// - Parameter member: the holder of the group that is meant; nil for the whole group.
  init(
    of holder: HolderIndex, _ member: MemberIndex? = nil, on day: Day, in district: DistrictIndex?, of atlas: Atlas
  ) {
    func isOwn(_ state: ControlState) -> Bool {
      state.holder == holder && (member == nil || state.member == member)
    }
    let timeline = atlas.timeline, row = timeline.table.row(on: day)
    var sure = SquareKilometres.zero, possible = SquareKilometres.zero
    for face in timeline.counted(in: district) {
      let state = timeline.table[row[face]], area = timeline.areas[face.index]
      if state.status == .unmapped {
        if state.holder == holder || atlas.areOpposed(holder, state.holder) { possible += area }
      } else if state.isOpen {
        let contenders = timeline.contendingStates(for: face, on: day)
        if isOwn(contenders.from), isOwn(contenders.to), !timeline.isOpenBetweenHolders(face, on: day) {
          sure += area
        } else if isOwn(contenders.from) || isOwn(contenders.to) {
          possible += area
        }
      } else if isOwn(state) {
        sure += area
      }
    }
    let whole = timeline.area(in: district)
    least = sure.share(of: whole)
    most = (sure + possible).share(of: whole)
  }

  /// "39%", or "39% to 75%" where it is not known.
  var words: Phrase {
    let low: Phrase = "\(.share(least))", high: Phrase = "\(.share(most))"
    return low == high || most - least < 0.005 ? low : "\(low) to \(high)"
  }
}
