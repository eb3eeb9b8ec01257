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
    let ground = Ground(input)
    var winners = Winners(input.rules, columns: columns)
    var sets = HolderSets(holderCount: input.rules.holderCount)
    var held = [Int32](repeating: HolderSets.none, count: columns)
    for face in areas.indices {
      let district = face == 0 ? -1 : ground.mark(face, labels, &held, &sets)
      districts.append(district)
      var before: UInt8?
      Self.forEachSet(held) { set, span in
        if sets.isShared(set) { twice.add(areas[face], span) }
        if set != HolderSets.none, district < 0 { beyond.add(areas[face], span) }
        if set == HolderSets.none, district >= 0 { gaps.add(areas[face], span) }
        let holder = district < 0 ? Run.nobody : winners.winner(of: set, in: sets, areas[face], span)
        if holder != before { runs.elements.append(Run(span.lowerBound, holder)) }
        before = holder
      }
      runs.endRow()
      for column in held.indices { held[column] = HolderSets.none }
    }
    try winners.check(sets)
  }

  private static func forEachSet(_ held: [Int32], _ body: (Int32, Range<Int>) -> Void) {
    var start = 0
    for column in 1...held.count where column == held.count || held[column] != held[start] {
      body(held[start], start..<column)
      start = column
    }
  }
}

/// What each polygon says of the faces that it holds.
private struct Ground {
  private let holdings: RaggedArray<(holder: UInt8, columns: Range<Int32>)>
  private let districtOf: [Int32]
  private let hasBase: Bool

  init(_ input: OverlayInput) {
    holdings = RaggedArray(count: input.pool.count) { add in
      for one in input.holdings {
        add(one.polygon, (UInt8(one.holder), Int32(one.columns.lowerBound)..<Int32(one.columns.upperBound)))
      }
    }
    var districtOf = [Int32](repeating: .max, count: input.pool.count)
    for (polygon, district) in input.base { districtOf[polygon] = min(districtOf[polygon], Int32(district)) }
    self.districtOf = districtOf
    hasBase = !input.base.isEmpty
  }

  /// Marks a face's holders in each column, and returns its district; -1 for none.
  func mark(_ face: Int, _ labels: FaceLabels, _ held: inout [Int32], _ sets: inout HolderSets) -> Int32 {
    var district = Int32.max
    labels.forEachPolygon(of: face) { polygon in
      district = min(district, districtOf[polygon])
      // By places: a row would count references, which would take as long as all the rest.
      for place in holdings.range(of: polygon) {
        let (holder, columns) = holdings.elements[place]
        for column in Int(columns.lowerBound)..<Int(columns.upperBound) {
          held[column] = sets.adding(holder, to: held[column])
        }
      }
    }
    if !hasBase { return held.contains { $0 != HolderSets.none } ? 0 : -1 }
    return district == .max ? -1 : district
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
