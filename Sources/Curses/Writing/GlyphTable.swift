import Basics
import Screens

/// The bytes and the width of characters on a terminal.
struct GlyphTable: Sendable {
  struct Glyph: Hashable, Sendable {
    var scalar: UInt32
    /// As in `ShownCell`.
    var code: UInt32
    /// The cells that it takes; 0 for a character that cannot be shown.
    var width: Int32
  }

  /// Whether the terminal reads more than ASCII.
  private let isUTF8: Bool
  /// A cache: few characters are in use at once, and each keeps its slot until another needs it.
  private var known = [Glyph](repeating: Glyph(scalar: 0, code: 0, width: 0), count: 512)

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  mutating func glyph(_ scalar: Unicode.Scalar) -> Glyph {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return Glyph(scalar: value, code: value, width: 1) }
    guard isUTF8, value >= 0xA0 else { return Glyph(scalar: value, code: value, width: 0) }
    let place = Int(value & 511)
    if known[place].scalar == value { return known[place] }
    var code: UInt32 = 0, shift: UInt32 = 0
    for byte in UTF8.encode(scalar)! {
      code |= UInt32(byte) << shift
      shift += 8
    }
    let glyph = Glyph(scalar: value, code: code, width: Int32(cellWidth(of: scalar)))
    known[place] = glyph
    return glyph
  }
}
