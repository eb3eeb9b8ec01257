import CNCurses

/// Characters as the locale writes them, and how many cells each takes.
struct GlyphTable: Sendable {
  struct Glyph: Hashable, Sendable {
    var scalar: UInt32
    /// As in `ShownCell`.
    var code: UInt32
    /// 0 for what cannot be shown.
    var width: Int32
  }

  /// Few characters are in use at once, and each keeps its place here until another needs it.
  private var known = [Glyph](repeating: Glyph(scalar: 0, code: 0, width: 0), count: 512)

  mutating func glyph(_ scalar: Unicode.Scalar) -> Glyph {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return Glyph(scalar: value, code: value, width: 1) }
    let place = Int(value & 511)
    if known[place].scalar == value { return known[place] }
    var code: UInt32 = 0
    let width = dayfront_glyph(value, &code)
    let glyph = Glyph(scalar: value, code: code, width: width)
    known[place] = glyph
    return glyph
  }
}
