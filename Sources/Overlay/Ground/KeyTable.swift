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

/// The bits of a number, mixed so that each depends on all: the last step of SplitMix64.
@inline(__always) func mixed(_ key: UInt64) -> UInt64 {
  var value = (key ^ (key >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
