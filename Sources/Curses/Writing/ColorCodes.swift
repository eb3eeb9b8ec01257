/// The codes that set the colours met so far.
///
/// A string with a number in a terminal's description is a small program. Running it takes a hundred times as long as
/// looking up what it gave, and a story has few colours.
struct ColorCodes: Sendable {
  /// A cache: each colour keeps its slot until another needs it.
  private var known = [Known](repeating: Known(color: -1, code: []), count: 256)

  private struct Known {
    var color: Int
    var code: [UInt8]
  }

  /// The code of a colour, by its number from 0 on; `made` makes it where it is not known.
  mutating func code(of color: Int, made: (Int) -> [UInt8]) -> [UInt8] {
    // Colours that are shares of red, green and blue differ in all of their bytes.
    let slot = (color ^ color >> 8 &* 7 ^ color >> 16 &* 13) & 255
    if known[slot].color != color { known[slot] = Known(color: color, code: made(color)) }
    return known[slot].code
  }
}
