/// A set of small numbers, a bit each.
struct BitSet {
  private var words: [UInt64]

  /// Makes an empty set.
  ///
  /// - Parameter count: the numbers that it may have are below this.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Puts a number in or takes it out.
  @inline(__always) mutating func set(_ number: Int, _ isIn: Bool) {
    let bit = UInt64(1) << UInt64(number % 64)
    if isIn { words[number / 64] |= bit } else { words[number / 64] &= ~bit }
  }

  /// Calls `body` with each number, the least first.
  @inline(__always) func forEach(_ body: (Int) -> Void) {
    for word in words.indices {
      var bits = words[word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }

  /// The least number; nil of an empty set.
  var first: Int? {
    guard let word = words.firstIndex(where: { $0 != 0 }) else { return nil }
    return word * 64 + words[word].trailingZeroBitCount
  }
}
