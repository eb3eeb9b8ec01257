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

  /// Days between two changes share a row of the state table, so it is asked once for all of them.
  private static func fronts(of atlas: Atlas, bits: DayBits) -> [DaySet] {
    var fronts = [DaySet](repeating: .none, count: atlas.partition.arcCount)
    var day = atlas.days.lowerBound
    while day <= atlas.days.upperBound {
      let next = atlas.timeline.nextChange(after: day) ?? atlas.days.upperBound + 1
      let end = min(next, atlas.days.upperBound + 1)
      var days = DaySet.none
      for one in day..<end { days |= bits.set(of: one) }
      let row = atlas.timeline.table.row(on: day)
      for arc in fronts.indices where atlas.isFront(arc, in: row) { fronts[arc] |= days }
      day = end
    }
    return fronts
  }
}
