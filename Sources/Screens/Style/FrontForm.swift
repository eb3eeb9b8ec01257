/// How a front line is drawn: it is the only solid line of the map, and never one of dots.
enum FrontForm: Hashable, Sendable {
  /// In parts of cells, beside the boundary.
  case parts
  /// In heavy box lines through the cells of one side.
  case boxes
  /// In one sign a cell.
  case signs

  static let sign: Unicode.Scalar = "#"

  /// The heavy box line with some arms; one that goes on nowhere is a dash.
  static func box(_ arms: UInt8) -> Unicode.Scalar { glyphs[Int(arms & 15)] }

  // By the bits of `BoxArms`: up 1, right 2, down 4, left 8.
  private static let glyphs = Array("━╹╺┗╻┃┏┣╸┛━┻┓┫┳╋".unicodeScalars)
}

extension MapStyle {
  var frontForm: FrontForm {
    guard hasSigns else { return .signs }
    return hasColor ? .parts : .boxes
  }

  /// The glyph of a front line in a cell.
  ///
  /// - Parameter bits: parts of the cell or arms from its middle, as the form asks.
  func front(_ bits: UInt8) -> Unicode.Scalar {
    switch frontForm {
    case .parts: PartGlyphs.glyph(bits, parts)
    case .boxes: FrontForm.box(bits)
    case .signs: FrontForm.sign
    }
  }

  /// The glyph of a front line through a cell by itself, as a sample has it.
  ///
  /// - Parameter dots: the braille dots that the line runs through.
  func front(dots: UInt8) -> Unicode.Scalar {
    frontForm == .parts ? front(LineGlyphs.parts(dots, parts)) : front(BoxArms.left | BoxArms.right)
  }
}

/// The arms of a line through a cell, from its middle.
enum BoxArms {
  static let up: UInt8 = 1, right: UInt8 = 2, down: UInt8 = 4, left: UInt8 = 8
}
