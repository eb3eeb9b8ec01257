import Geometry
import Testing

@testable import Screens

@Suite struct PartGlyphsTests {
  @Test func quadrantsAndHalves() {
    #expect((0..<4).map { PartGlyphs.glyph(UInt8($0), .halves) } == [" ", "▀", "▄", "█"])
    let drawn: [(UInt8, Unicode.Scalar)] = [
      (0, " "), (1, "▘"), (2, "▝"), (3, "▀"), (4, "▖"), (5, "▌"), (6, "▞"), (7, "▛"), (8, "▗"), (9, "▚"), (10, "▐"),
      (11, "▜"), (12, "▄"), (13, "▙"), (14, "▟"), (15, "█"),
    ]
    for (parts, glyph) in drawn { #expect(PartGlyphs.glyph(parts, .quadrants) == glyph) }
  }

  /// Unicode names sextants by the parts that are set, counted from 1: BLOCK SEXTANT-135 is not among them, it is ▌.
  @Test func sextantsAreTheOnesThatUnicodeNames() {
    var met: Set<Unicode.Scalar> = []
    for parts in UInt8(0)..<64 {
      let glyph = PartGlyphs.glyph(parts, .sextants)
      met.insert(glyph)
      let digits = (0..<6).filter { parts & (1 << UInt8($0)) != 0 }.map { "\($0 + 1)" }.joined()
      switch digits {
      case "": #expect(glyph == " ")
      case "135": #expect(glyph == "▌")
      case "246": #expect(glyph == "▐")
      case "123456": #expect(glyph == "█")
      default: #expect(glyph.properties.name == "BLOCK SEXTANT-\(digits)")
      }
    }
    #expect(met.count == 64)
  }

  @Test(arguments: [
    (bits: UInt8(0x01), halves: UInt8(1), quadrants: UInt8(1), sextants: UInt8(1)), (0x08, 1, 2, 2), (0x02, 1, 1, 4),
    (0x10, 1, 2, 8), (0x04, 2, 4, 4), (0x20, 2, 8, 8), (0x40, 2, 4, 16), (0x80, 2, 8, 32), (0xFF, 3, 15, 63),
  ])
  func dotsOfALineBecomeParts(bits: UInt8, halves: UInt8, quadrants: UInt8, sextants: UInt8) {
    #expect(LineGlyphs.parts(bits, .halves) == halves)
    #expect(LineGlyphs.parts(bits, .quadrants) == quadrants)
    #expect(LineGlyphs.parts(bits, .sextants) == sextants)
  }
}
