import Chronicle
import Geometry

/// What the placing of names must know of all days of a story: when each place is in the news, and when the front line
/// runs along each arc. Made once from an atlas; no viewport matters.
struct StoryDays: Sendable {
  let bits: DayBits
  /// Of each place: the days on which something was said of it or its ground changed holder.
  let news: [DaySet]
  /// The same to the day, for stories whose days share bits.
  private let newsDays: [[Day]]
  private let ranks: [Int]
  /// Of each arc: the days on which it is part of the front line.
  let fronts: [DaySet]

  init(of atlas: Atlas, evidence: EvidenceBook) {
    let bits = DayBits(atlas.days)
    self.bits = bits
    let turns = atlas.timeline.histories.map { history in
      zip(history, history.dropFirst()).filter { $0.state.holder != $1.state.holder }.map { $1.from }
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

  /// Complexity: linear in the entries of the faces on both sides of all arcs, however many days there are.
  private static func fronts(of atlas: Atlas, bits: DayBits) -> [DaySet] {
    let partition = atlas.partition
    return (0..<partition.arcCount).map { arc in
      let left = partition.leftFaces[arc], right = partition.rightFaces[arc]
      guard !left.isOutside, !right.isOutside else { return .none }
      return days(
        atlas.timeline.histories[left.index], atlas.timeline.histories[right.index], on: atlas.days, bits: bits,
        where: atlas.areOpposed)
    }
  }

  /// The days on which the holders of two histories are as asked.
  private static func days(
    _ one: [ControlEntry], _ other: [ControlEntry], on days: ClosedRange<Day>, bits: DayBits,
    where areAsAsked: (HolderIndex, HolderIndex) -> Bool
  ) -> DaySet {
    var found = DaySet.none
    var here = 0, there = 0
    var day = days.lowerBound
    while day <= days.upperBound {
      while here + 1 < one.count, one[here + 1].from <= day { here += 1 }
      while there + 1 < other.count, other[there + 1].from <= day { there += 1 }
      // Until the next entry of either.
      let next = min(
        here + 1 < one.count ? one[here + 1].from : days.upperBound + 1,
        there + 1 < other.count ? other[there + 1].from : days.upperBound + 1)
      if areAsAsked(one[here].state.holder, other[there].state.holder) { found |= bits.set(of: day...(next - 1)) }
      day = next
    }
    return found
  }
}
