import Geometry

/// The block elements that show some parts of a cell in the foreground colour and the rest in the background colour.
enum PartGlyphs {
  /// The glyph for some parts of a cell.
  ///
  /// - Parameter parts: the parts in the foreground; bit 0 is the top left part, row by row.
  static func glyph(_ parts: UInt8, _ grid: PartGrid) -> Unicode.Scalar {
    if parts == 0 { return " " }
    if parts == grid.allParts { return "█" }
    switch (grid.across, grid.down) {
    case (1, 2): return parts == 1 ? "▀" : "▄"
    case (2, 2): return quadrants[Int(parts)]
    case (2, 3): return sextant(parts)
    default: return "█"
    }
  }

  private static let quadrants = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)

  /// The glyphs from U+1FB00 on are ordered by the bits of their parts, without the left and right halves and other
  /// shapes that older blocks have.
  private static func sextant(_ parts: UInt8) -> Unicode.Scalar {
    let left: UInt8 = 0b010101, right: UInt8 = 0b101010
    if parts == left { return "▌" }
    if parts == right { return "▐" }
    let passed: UInt32 = 1 + (parts > left ? 1 : 0) + (parts > right ? 1 : 0)
    return Unicode.Scalar(0x1FB00 + UInt32(parts) - passed)!
  }
}
