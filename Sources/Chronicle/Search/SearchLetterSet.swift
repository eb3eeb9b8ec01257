/// Which letters a spelling has, roughly: most spellings are ruled out by it without being read.
struct SearchLetterSet {
  private var bits: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    // Bytes that share a bit only make it less sharp.
    for byte in bytes where byte != UInt8(ascii: " ") { bits |= 1 << UInt64(byte & 63) }
  }

  /// The number of letters that the other does not have, or fewer.
  func missing(in other: Self) -> Int { (bits & ~other.bits).nonzeroBitCount }
}
