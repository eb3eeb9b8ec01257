/// A cell as the terminal shows it.
struct ShownCell: Hashable, Sendable {
  /// The bytes of its character, at most four, the first in the lowest eight bits; 0 in the second half of a wide
  /// character.
  var code: UInt32
  /// The number of its style in a `StyleTable`.
  var style: Int32

  static let blank = ShownCell(code: 0x20, style: 0)
  /// The code in a second half.
  static let half: UInt32 = 0

  var isBlank: Bool { code == 0x20 }
  /// The number of bytes of its character.
  var length: Int { 4 - code.leadingZeroBitCount / 8 }
}
