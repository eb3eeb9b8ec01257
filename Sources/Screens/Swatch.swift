/// A colour at each depth: exact, from the 256, from the 16, from the 8.
struct Swatch: Hashable, Sendable {
  var hex: UInt32
  var indexed: UInt8
  var basic: UInt8
  var eight: UInt8

  /// - Parameter eight: where it is not said, the dark sister of the basic colour; grey is white.
  init(_ hex: UInt32, _ indexed: UInt8, _ basic: UInt8, _ eight: UInt8? = nil) {
    self.hex = hex
    self.indexed = indexed
    self.basic = basic
    self.eight = eight ?? (basic == 8 ? 7 : basic & 7)
  }

  func color(_ depth: ColorDepth) -> TerminalColor {
    switch depth {
    case .never: .standard
    case .eight: .indexed(eight)
    case .sixteen: .indexed(basic)
    case .indexed: .indexed(indexed)
    case .truecolor:
      .rgb(UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
    }
  }
}

/// A ground's colour, a shade of it for borders and patterns on it, and whether dark text reads better on it.
struct Tint: Hashable, Sendable {
  var back: Swatch
  var edge: Swatch
  var isBright: Bool
  /// The same with 8 and 16 colours, whose shades are others.
  var isBasicBright: Bool

  init(_ back: Swatch, edge: Swatch, isBright: Bool, isBasicBright: Bool? = nil) {
    self.back = back
    self.edge = edge
    self.isBright = isBright
    self.isBasicBright = isBasicBright ?? isBright
  }

  func isBright(at depth: ColorDepth) -> Bool {
    switch depth {
    case .never, .indexed, .truecolor: isBright
    case .eight, .sixteen: isBasicBright
    }
  }
}
