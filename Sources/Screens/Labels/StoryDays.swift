import Chronicle
import Geometry

/// Facts about all days of a story that placing names needs: the days on which each place is in the news, and those on
/// which the front line runs along each arc. Computed once for an atlas, for every viewport.
struct StoryDays: Sendable {
  let bits: DayBits
  /// For each place the days on which a statement was made about it or its ground changed holder.
  let news: [DaySet]
  /// The same days exactly, for stories in which several days share a bit.
  private let newsDays: [[Day]]
  private let ranks: [Int]
  /// For each arc the days on which it is part of the front line.
  let fronts: [DaySet]

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
    fronts = Self.fronts(of: atlas, bits: bits)
  }

  func rank(of place: PlaceIndex) -> Int { ranks[place.index] }

  func hasNews(_ place: PlaceIndex, on day: Day) -> Bool { newsDays[place.index].contains(day) }

  /// Finds the days of the front line for each arc. Complexity: linear in the entries of the faces on both sides of
  /// all arcs, however many days there are.
  private static func fronts(of atlas: Atlas, bits: DayBits) -> [DaySet] {
    let partition = atlas.partition
    return (0..<partition.arcCount).map { arc in
      let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
      guard !left.isOutside, !right.isOutside else { return .none }
      return days(
        atlas.timeline.histories[left.index], atlas.timeline.histories[right.index], on: atlas.days, bits: bits,
        where: atlas.areDivided)
    }
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
