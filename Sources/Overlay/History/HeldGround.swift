import Basics

/// Who holds a face in each column, and the district in which it lies: what all polygons that hold the face say together.
///
/// It is carried from each face to the next. Most polygons that hold the one hold the other too, so that only those are
/// looked at that do not.
struct HeldGround {
  private let holdings: RaggedArray<(holder: UInt8, columns: Range<Int32>)>
  /// The district of each polygon; -1 for polygons of no district.
  private let districtOf: [Int32]
  private let hasBase: Bool
  private let columns, holderCount: Int
  private(set) var sets: HolderSets
  /// How many polygons say of each column that each holder holds it.
  private var voices: [Int32]
  /// The set of holders of each column.
  private var held: [Int32]
  /// The columns whose set is another than that of the column before.
  private var turns: BitSet
  /// How many polygons lie in each district, and the districts in which some do.
  private var districtVoices: [Int32]
  private var districts: BitSet

  /// Begins with the face that no polygon holds.
  init(_ input: OverlayInput) {
    holdings = RaggedArray(count: input.pool.count) { add in
      for one in input.holdings {
        add(one.polygon, (UInt8(one.holder), Int32(one.columns.lowerBound)..<Int32(one.columns.upperBound)))
      }
    }
    var districtOf = [Int32](repeating: -1, count: input.pool.count)
    for (polygon, district) in input.base {
      districtOf[polygon] = districtOf[polygon] < 0 ? Int32(district) : min(districtOf[polygon], Int32(district))
    }
    self.districtOf = districtOf
    hasBase = !input.base.isEmpty
    columns = input.daysOfColumns.count
    holderCount = input.rules.holderCount
    sets = HolderSets(holderCount: holderCount)
    voices = [Int32](repeating: 0, count: columns * holderCount)
    held = [Int32](repeating: HolderSets.none, count: columns)
    turns = BitSet(count: columns)
    let count = (districtOf.max().map { Int($0) } ?? -1) + 1
    districtVoices = [Int32](repeating: 0, count: count)
    districts = BitSet(count: count)
  }

  /// The district of the face; -1 for none. Without districts all ground that is ever held is district 0.
  var district: Int32 {
    if hasBase { return districts.first.map { Int32($0) } ?? -1 }
    return held.first != HolderSets.none || turns.first != nil ? 0 : -1
  }

  /// Calls `body` with each set of holders and the columns in which they hold the face.
  @inline(__always) func forEachSet(_ body: (_ set: Int32, _ columns: Range<Int>) -> Void) {
    var start = 0
    turns.forEach { column in
      body(held[start], start..<column)
      start = column
    }
    body(held[start], start..<columns)
  }

  /// Goes on to a face that a polygon holds and the one before is not held by, or the other way.
  mutating func turn(_ polygon: Int, holds: Bool) {
    // By places: a row would count references, which would take as long as all the rest.
    for place in holdings.range(of: polygon) {
      let (holder, columns) = holdings.elements[place]
      for column in columns { turn(Int(column), holder, holds: holds) }
    }
    let district = Int(districtOf[polygon])
    guard district >= 0 else { return }
    districtVoices[district] += holds ? 1 : -1
    districts.set(district, districtVoices[district] > 0)
  }

  @inline(__always) private mutating func turn(_ column: Int, _ holder: UInt8, holds: Bool) {
    let place = column * holderCount + Int(holder)
    voices[place] += holds ? 1 : -1
    // Only the first voice for a holder, and the last that falls silent, change the set.
    guard voices[place] == (holds ? 1 : 0) else { return }
    held[column] = holds ? sets.adding(holder, to: held[column]) : sets.removing(holder, from: held[column])
    if column > 0 { turns.set(column, held[column] != held[column - 1]) }
    if column + 1 < columns { turns.set(column + 1, held[column + 1] != held[column]) }
  }
}
