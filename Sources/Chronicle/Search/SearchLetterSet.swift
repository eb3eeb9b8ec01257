/// A rough set of the letters of a spelling, in 64 bits. Most spellings are ruled out by it without being read.
struct SearchLetterSet {
  private var bits: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    // Two bytes may share a bit; the set is then less precise, but never wrong.
    for byte in bytes where byte != UInt8(ascii: " ") { bits |= 1 << UInt64(byte & 63) }
  }

  /// A lower bound for the number of letters that the other set does not have.
  func missing(in other: Self) -> Int { (bits & ~other.bits).nonzeroBitCount }
}
