import Geometry

/// Turns the dots of a line in a cell into a glyph.
enum LineGlyphs {
  /// The parts of a cell in which a line has dots; bit 0 is the top left part.
  static func parts(_ bits: UInt8, _ grid: PartGrid) -> UInt8 {
    var result: UInt8 = 0
    for y in 0..<4 {
      for x in 0..<2 where bits & brailleBit(x: x, y: y) != 0 {
        let across = grid.across == 2 ? x : 0
        // Four rows of dots in three parts: the middle part has the middle two rows.
        let down = grid.down == 3 ? (y + 1) / 2 : grid.down == 2 ? y / 2 : 0
        result |= 1 << UInt8(down * grid.across + across)
      }
    }
    return result
  }

  /// The dots of a line two dots wide: each dot together with its neighbours in the cell.
  static func thick(_ bits: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for y in 0..<4 {
      for x in 0..<2 where bits & brailleBit(x: x, y: y) != 0 {
        result |= brailleBit(x: 0, y: y) | brailleBit(x: 1, y: y)
        if y < 3 { result |= brailleBit(x: x, y: y + 1) }
      }
    }
    return result
  }

  static func ascii(_ line: LineKind, bits: UInt8) -> Unicode.Scalar {
    switch line.row.ascii {
    case .sign(let sign): sign
    case .bar: border(bits)
    case .dotted: dotted(bits)
    }
  }

  /// What a thin line is dotted with where there is no braille.
  static let dot: Unicode.Scalar = "·"

  /// The block element of a line. Without colour only the most important lines are heavy.
  static func block(_ line: LineKind, bits: UInt8) -> Unicode.Scalar { line.row.block ?? ascii(line, bits: bits) }

  /// A vertical or horizontal bar, as the dots run. A slash would be mistaken for the pattern of ground to be handed
  /// over.
  private static func border(_ bits: UInt8) -> Unicode.Scalar {
    let dotRows: [UInt8] = [0x09, 0x12, 0x24, 0xC0]
    return dotRows.reduce(0) { $0 + (bits & $1 != 0 ? 1 : 0) } <= 2 ? "-" : "|"
  }

  /// A light mark at the height where the line runs.
  private static func dotted(_ bits: UInt8) -> Unicode.Scalar {
    let upper: UInt8 = 0x1B
    return bits & upper == 0 && bits != 0 ? "`" : "'"
  }
}
