import Chronicle
import Geometry

/// Facts about all days of a story that placing names needs: the days on which each place is in the news, and those on
/// which the front line lies on ground. Made once for an atlas, for every viewport.
struct StoryDays: Sendable {
  let bits: DayBits
  /// For each place the days on which a statement was made about it or its ground changed holder.
  let news: [DaySet]
  /// The same days exactly, for stories in which several days share a bit.
  private let newsDays: [[Day]]
  private let ranks: [Int]

  init(of atlas: Atlas, evidence: EvidenceBook) {
    let bits = DayBits(atlas.days)
    self.bits = bits
    let turns = atlas.timeline.histories.map { history in
      zip(history, history.dropFirst()).filter { $0.state.holder != $1.state.holder && $1.range == nil }.map { $1.from }
    }
    newsDays = atlas.places.indices.map { number in
      let record = evidence[PlaceIndex(number)]
      return (record.statements.map(\.day) + (record.face.map { turns[$0.index] } ?? [])).filter(atlas.days.contains)
    }
    news = newsDays.map { $0.reduce(into: DaySet.none) { $0 |= bits.set(of: $1) } }
    ranks = atlas.places.map(\.rank)
  }

  func rank(of place: PlaceIndex) -> Int { ranks[place.index] }

  func hasNews(_ place: PlaceIndex, on day: Day) -> Bool { newsDays[place.index].contains(day) }

  /// The days on which the front line runs between two faces and is drawn on the first: `DayLayer.frontLies` for all days
  /// at once. Where days share a bit it may be more days than that.
  ///
  /// - Parameter ofToday: `daysOfToday` of a face, or what is known of it.
  ///
  /// Complexity: linear in the entries of both, however many days there are.
  func front(
    on own: FaceIndex, beside other: FaceIndex, of atlas: Atlas, ofToday: (FaceIndex) -> DaySet
  ) -> DaySet {
    let mine = atlas.timeline.histories[own.index], others = atlas.timeline.histories[other.index]
    let divided = Self.days(mine, others, on: atlas.days, bits: bits, where: atlas.areDivided)
    guard !divided.isEmpty else { return .none }
    let later = Self.days(mine, others, on: atlas.days, bits: bits) {
      atlas.areDivided($0, $1) && atlas.slot(of: $0.holder) > atlas.slot(of: $1.holder)
    }
    let isKept = ofToday(own), isOtherKept = ofToday(other)
    guard bits.daysPerBit == 1 else { return later | divided & isOtherKept }
    return later - (isKept - isOtherKept) | divided & (isOtherKept - isKept)
  }

  /// The days on which a face's ground changed holder, or may have: on which it is `Ground.isOfToday`.
  func daysOfToday(of face: FaceIndex, in atlas: Atlas) -> DaySet {
    let history = atlas.timeline.histories[face.index]
    guard atlas.timeline.isInZone(face), history.count > 1 else { return .none }
    var found = DaySet.none
    var last = (day: history[0].from, state: history[0].state)
    func isOpen(_ state: ControlState, on day: Day) -> Bool {
      state.isOpen && atlas.timeline.isOpenBetweenHolders(face, on: day)
    }
    history.forEachDrawnChange { day, state in
      let wasOpen = isOpen(last.state, on: day - 1)
      if wasOpen { found |= bits.set(of: last.day...(day - 1)) }
      let isNew = !wasOpen && !isOpen(state, on: day) && last.state.holder != state.holder
      if isNew, last.state.status != .unmapped, state.status != .unmapped { found |= bits.set(of: day) }
      last = (day, state)
    }
    if isOpen(last.state, on: last.day) { found |= bits.set(of: last.day...max(last.day, atlas.days.upperBound)) }
    return found
  }

  /// The days on which the states in two histories satisfy a condition.
  private static func days(
    _ one: [ControlEntry], _ other: [ControlEntry], on days: ClosedRange<Day>, bits: DayBits,
    where areAsAsked: (ControlState, ControlState) -> Bool
  ) -> DaySet {
    var found = DaySet.none
    var here = 0, there = 0
    var day = days.lowerBound
    while day <= days.upperBound {
      while here + 1 < one.count, one[here + 1].from <= day { here += 1 }
      while there + 1 < other.count, other[there + 1].from <= day { there += 1 }
      // The states stay until the next entry of either history.
      let next = min(
        here + 1 < one.count ? one[here + 1].from : days.upperBound + 1,
        there + 1 < other.count ? other[there + 1].from : days.upperBound + 1)
      if areAsAsked(one[here].state, other[there].state) { found |= bits.set(of: day...(next - 1)) }
      day = next
    }
    return found
  }
}
