/// A colour at each depth: exact, and the nearest of 256, of 16 and of 8 colours.
struct Swatch: Hashable, Sendable {
  var hex: UInt32
  var indexed: UInt8
  var basic: UInt8
  var eight: UInt8

  /// Makes a swatch.
  ///
  /// - Parameter eight: the nearest of 8 colours. If it is left out, it is the dark variant of the basic colour, and
  ///   white for grey.
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

/// The colours of a ground: its own, a shade of it for borders on it, and whether dark text reads better on it.
struct Tint: Hashable, Sendable {
  var back: Swatch
  var edge: Swatch
  var isBright: Bool
  /// The same among the 256 colours.
  var isIndexedBright: Bool
  /// Whether dark text reads better on it with 8 and 16 colours, whose shades differ from the exact ones.
  var isBasicBright: Bool
  /// The colours of slopes in shadow and in light among the 256; nil where no neighbouring colour is near enough to
  /// pass for the same.
  var shadow, sunlit: UInt8?

  init(
    _ back: Swatch, edge: Swatch, isBright: Bool, isIndexedBright: Bool? = nil, isBasicBright: Bool? = nil,
    shadow: UInt8? = nil, sunlit: UInt8? = nil
  ) {
    self.back = back
    self.edge = edge
    self.isBright = isBright
    self.isIndexedBright = isIndexedBright ?? isBright
    self.isBasicBright = isBasicBright ?? isBright
    self.shadow = shadow
    self.sunlit = sunlit
  }

  func isBright(at depth: ColorDepth) -> Bool {
    switch depth {
    case .never, .truecolor: isBright
    case .indexed: isIndexedBright
    case .eight, .sixteen: isBasicBright
    }
  }

  /// The colour of patterns on it: half way to white or black. With few colours it is that of borders.
  var hatch: Swatch {
    func channel(_ shift: UInt32) -> UInt32 { (((back.hex >> shift & 0xFF) + (isBright ? 0 : 255)) / 2) << shift }
    var hatch = edge
    hatch.hex = channel(16) | channel(8) | channel(0)
    hatch.indexed = isIndexedBright ? 237 : 252
    return hatch
  }

  /// The ground's colour on a slope: level -2 and -1 in shadow, 1 and 2 lit.
  func shaded(_ level: Int8, at depth: ColorDepth) -> TerminalColor {
    switch depth {
    case .never, .eight, .sixteen: return back.color(depth)
    case .indexed:
      // The steps between the 256 colours are large, so only steep slopes use them; otherwise the ground would look
      // patched.
      let neighbour = level == -2 ? shadow : level == 2 ? sunlit : nil
      return neighbour.map { .indexed($0) } ?? back.color(depth)
    case .truecolor:
      func channel(_ shift: UInt32) -> UInt8 {
        let value = Int(back.hex >> shift & 0xFF)
        // Each level of shadow takes a ninth of the brightness away; each level of light adds a sixteenth of what is
        // missing to white.
        let shaded = level < 0 ? value * (9 + Int(level)) / 9 : value + (255 - value) * Int(level) / 16
        return UInt8(min(255, max(0, shaded)))
      }
      return .rgb(channel(16), channel(8), channel(0))
    }
  }
}
