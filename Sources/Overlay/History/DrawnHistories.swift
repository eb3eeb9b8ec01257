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
    var masks = [UInt8](repeating: 0, count: columns)
    for face in areas.indices {
      let district = face == 0 ? -1 : ground.mark(face, labels, &masks)
      districts.append(district)
      var before: UInt8?
      Self.forEachMask(masks) { mask, span in
        if mask.nonzeroBitCount > 1 { twice.add(areas[face], span) }
        if mask != 0, district < 0 { beyond.add(areas[face], span) }
        if mask == 0, district >= 0 { gaps.add(areas[face], span) }
        let holder = district < 0 ? Run.nobody : winners.winner(of: mask, areas[face], span)
        if holder != before { runs.elements.append(Run(span.lowerBound, holder)) }
        before = holder
      }
      runs.endRow()
      for column in masks.indices { masks[column] = 0 }
    }
    try winners.check()
  }

  private static func forEachMask(_ masks: [UInt8], _ body: (UInt8, Range<Int>) -> Void) {
    var start = 0
    for column in 1...masks.count where column == masks.count || masks[column] != masks[start] {
      body(masks[start], start..<column)
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
  func mark(_ face: Int, _ labels: FaceLabels, _ masks: inout [UInt8]) -> Int32 {
    var district = Int32.max
    labels.forEachPolygon(of: face) { polygon in
      district = min(district, districtOf[polygon])
      for (holder, columns) in holdings[polygon] {
        for column in Int(columns.lowerBound)..<Int(columns.upperBound) { masks[column] |= 1 << holder }
      }
    }
    if !hasBase { return masks.contains { $0 != 0 } ? 0 : -1 }
    return district == .max ? -1 : district
  }
}

/// Who wins where several hold the same ground.
private struct Winners {
  private let rules: OverlayRules
  private let winners: [UInt8]
  /// The ground of each column that two hold without a rule who wins, by the mask of those concerned.
  private var undecided: [UInt8: ColumnAreas] = [:]
  private let columns: Int

  init(_ rules: OverlayRules, columns: Int) {
    self.rules = rules
    self.columns = columns
    winners = (0..<256).map { mask in
      let held = { (holder: Int) in mask >> holder & 1 == 1 }
      if mask == 0, case .rest(let holder) = rules.gap { return UInt8(holder) }
      return (rules.over.first(where: held) ?? (0..<8).first(where: held)).map(UInt8.init) ?? Run.nobody
    }
  }

  mutating func winner(of mask: UInt8, _ area: Double, _ span: Range<Int>) -> UInt8 {
    if mask.nonzeroBitCount > 1, !rules.over.contains(where: { mask >> $0 & 1 == 1 }) {
      undecided[mask, default: ColumnAreas(columns: columns)].add(area, span)
    }
    return winners[Int(mask)]
  }

  func check() throws(OverlayFault) {
    for (mask, areas) in undecided.sorted(by: { $0.key < $1.key }) {
      let values = areas.values
      guard let worst = values.indices.max(by: { values[$0] < values[$1] }), values[worst] > rules.smallestArea
      else { continue }
      let first = mask.trailingZeroBitCount
      let second = (mask & (mask - 1)).trailingZeroBitCount
      throw .undecided(first, second, km2: values[worst], column: worst)
    }
  }
}
