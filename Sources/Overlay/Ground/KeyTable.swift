/// Numbers by keys of 64 bits, with open addressing: for millions of points and segments a dictionary takes three times
/// the memory. Keys are never all ones.
struct KeyTable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private(set) var count = 0

  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: .max, count: size)
    numbers = [Int32](repeating: 0, count: size)
  }

  /// The number of a key; nil where it has none.
  @inline(__always) func number(of key: UInt64) -> Int32? {
    var slot = Self.slot(of: key, in: keys.count)
    while keys[slot] != key {
      if keys[slot] == .max { return nil }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return numbers[slot]
  }

  /// The number of a key, which becomes `new` where it has none yet.
  mutating func number(of key: UInt64, orSet new: Int32) -> Int32 {
    if count * 2 >= keys.count { grow() }
    var slot = Self.slot(of: key, in: keys.count)
    while keys[slot] != key {
      if keys[slot] == .max {
        keys[slot] = key
        numbers[slot] = new
        count += 1
        return new
      }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return numbers[slot]
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: keys.count)
    for slot in keys.indices where keys[slot] != .max { _ = larger.number(of: keys[slot], orSet: numbers[slot]) }
    self = larger
  }

  @inline(__always) private static func slot(of key: UInt64, in size: Int) -> Int {
    Int(truncatingIfNeeded: mixed(key)) & (size &- 1)
  }
}

/// Numbers by the keys of things that have numbers: whoever asks says what key a number has, so that only numbers are kept.
struct NumberTable {
  private var slots: [Int32]
  private var count = 0

  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The number of a key; nil where it has none.
  ///
  /// - Parameter keyOf: the key of a number that is in the table.
  @inline(__always) func number(of key: UInt64, _ keyOf: (Int32) -> UInt64) -> Int32? {
    let found = slots[slot(of: key, keyOf)]
    return found < 0 ? nil : found
  }

  /// The number of a key, which becomes `new` where it has none yet.
  @inline(__always) mutating func number(of key: UInt64, orSet new: Int32, _ keyOf: (Int32) -> UInt64) -> Int32 {
    if count * 2 >= slots.count { grow(keyOf) }
    let slot = slot(of: key, keyOf)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = new
    count += 1
    return new
  }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always) private func slot(of key: UInt64, _ keyOf: (Int32) -> UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: mixed(key)) & mask
    while slots[slot] >= 0, keyOf(slots[slot]) != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow(_ keyOf: (Int32) -> UInt64) {
    let old = slots
    slots = [Int32](repeating: -1, count: old.count * 2)
    let mask = slots.count &- 1
    for number in old where number >= 0 {
      var slot = Int(truncatingIfNeeded: mixed(keyOf(number))) & mask
      while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
      slots[slot] = number
    }
  }
}

/// The bits of a number, mixed so that each depends on all: the last step of SplitMix64.
@inline(__always) func mixed(_ key: UInt64) -> UInt64 {
  var value = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
