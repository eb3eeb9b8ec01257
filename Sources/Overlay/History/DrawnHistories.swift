import Basics

/// Who holds each face in each column, as it was drawn.
struct DrawnHistories {
  /// The runs of each face; a gap is held by nobody. The outside, and faces in no district, are held by nobody throughout.
  private(set) var runs = RaggedArray<Run>()
  /// The district of each face; -1 for the outside and for faces in no district.
  private(set) var districts: [Int32] = []
  /// The ground of each column that two or more hold, that nobody holds, and that is held but in no district.
  private(set) var twice, gaps, beyond: ColumnAreas

  /// Finds districts and histories. Throws where two hold ground and no rule says who wins.
  init(_ input: OverlayInput, _ labels: FaceLabels, areas: [Double]) throws(OverlayFault) {
    let columns = input.daysOfColumns.count
    twice = ColumnAreas(columns: columns)
    gaps = twice
    beyond = twice
    var ground = HeldGround(input)
    var winners = Winners(input.rules, columns: columns)
    for face in areas.indices {
      if face > 0 { labels.forEachTurn(from: face - 1, to: face) { ground.turn($0, holds: $1) } }
      let sets = ground.sets
      let district = face == 0 ? -1 : ground.district
      districts.append(district)
      var before: UInt8?
      ground.forEachSet { set, span in
        if sets.isShared(set) { twice.add(areas[face], span) }
        if set != HolderSets.none, district < 0 { beyond.add(areas[face], span) }
        if set == HolderSets.none, district >= 0 { gaps.add(areas[face], span) }
        let holder = district < 0 ? Run.nobody : winners.winner(of: set, in: sets, areas[face], span)
        if holder != before { runs.elements.append(Run(span.lowerBound, holder)) }
        before = holder
      }
      runs.endRow()
    }
    try winners.check(ground.sets)
  }
}

/// Who wins where several hold the same ground.
private struct Winners {
  private let rules: OverlayRules
  /// The winner of each set of holders, as far as it was asked for.
  private var winners: [UInt8?] = []
  /// The ground of each column that two hold without a rule who wins, by the set of those concerned.
  private var undecided: [Int32: ColumnAreas] = [:]
  private let columns: Int

  init(_ rules: OverlayRules, columns: Int) {
    self.rules = rules
    self.columns = columns
  }

  mutating func winner(of set: Int32, in sets: HolderSets, _ area: Double, _ span: Range<Int>) -> UInt8 {
    if sets.isShared(set), !rules.over.contains(where: { sets[set].contains(UInt8($0)) }) {
      undecided[set, default: ColumnAreas(columns: columns)].add(area, span)
    }
    while winners.count <= Int(set) { winners.append(nil) }
    if let known = winners[Int(set)] { return known }
    let winner = winner(of: sets[set])
    winners[Int(set)] = winner
    return winner
  }

  private func winner(of held: [UInt8]) -> UInt8 {
    if held.isEmpty, case .rest(let holder) = rules.gap { return UInt8(holder) }
    return rules.over.first { held.contains(UInt8($0)) }.map { UInt8($0) } ?? held.first ?? Run.nobody
  }

  func check(_ sets: HolderSets) throws(OverlayFault) {
    // In an order that does not depend on that in which sets were met.
    for (set, areas) in undecided.sorted(by: {
      sets[$0.key].reversed().lexicographicallyPrecedes(sets[$1.key].reversed())
    }) {
      let values = areas.values
      guard let worst = values.indices.max(by: { values[$0] < values[$1] }), values[worst] > rules.smallestArea
      else { continue }
      throw .undecided(Int(sets[set][0]), Int(sets[set][1]), km2: values[worst], column: worst)
    }
  }
}
