import Chronicle

/// A set of days of a story, with one bit for each day.
struct DaySet: Hashable, Sendable {
  var bits: UInt128 = 0

  static let none = DaySet()

  var isEmpty: Bool { bits == 0 }
  /// The number of bits set: the number of days in it, where no days share a bit.
  var count: Int { bits.nonzeroBitCount }

  func meets(_ other: DaySet) -> Bool { bits & other.bits != 0 }

  static func | (one: DaySet, other: DaySet) -> DaySet { DaySet(bits: one.bits | other.bits) }
  static func & (one: DaySet, other: DaySet) -> DaySet { DaySet(bits: one.bits & other.bits) }
  static func - (one: DaySet, other: DaySet) -> DaySet { DaySet(bits: one.bits & ~other.bits) }
  static func |= (one: inout DaySet, other: DaySet) { one.bits |= other.bits }

  /// Calls `body` with the number of each bit that is set, the lowest first.
  func forEachBit(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

/// Assigns a bit to each day of a story.
///
/// In a story of up to 128 days each day has a bit of its own. In a longer story neighbouring days share one: names
/// then avoid each other on a few more days than they must, and nothing else differs.
struct DayBits: Hashable, Sendable {
  let days: ClosedRange<Day>
  let daysPerBit: Int

  init(_ days: ClosedRange<Day>) {
    self.days = days
    daysPerBit = (days.upperBound - days.lowerBound) / 128 + 1
  }

  /// The set of one day; empty for a day outside the story.
  func set(of day: Day) -> DaySet {
    days.contains(day) ? DaySet(bits: 1 << UInt128((day - days.lowerBound) / daysPerBit)) : .none
  }

  /// The set of the days of a range that belong to the story.
  func set(of range: ClosedRange<Day>) -> DaySet {
    guard range.overlaps(days) else { return .none }
    let own = range.clamped(to: days)
    let first = (own.lowerBound - days.lowerBound) / daysPerBit, last = (own.upperBound - days.lowerBound) / daysPerBit
    return DaySet(bits: UInt128.max >> UInt128(127 - last) & UInt128.max << UInt128(first))
  }

  /// The set of all days.
  var all: DaySet { self.set(of: days) }
}
