/// Colours with half of their light, towards the background of the theme.
extension Palette {
  /// A look as it is while something drawn over the map is read. Colours that the user may have set, and those that are
  /// few, are left as they are.
  func dimmed(_ look: Look, of mark: Mark) -> Look {
    var look = look
    // What is drawn over the map afterwards keeps its light.
    if mark != .strong { look.fore = dimmed(look.fore) }
    look.back = dimmed(look.back)
    return look
  }

  private func dimmed(_ color: TerminalColor) -> TerminalColor {
    let ground = colors.bare.back.hex
    func half(_ value: UInt8, _ shift: UInt32) -> UInt8 { UInt8((Int(value) + Int(ground >> shift & 0xFF)) / 2) }
    switch color {
    case .standard: return color
    case .rgb(let red, let green, let blue): return .rgb(half(red, 16), half(green, 8), half(blue, 0))
    case .indexed(let number):
      guard depth == .indexed, let (red, green, blue) = IndexedColors.rgb(number) else { return color }
      return .indexed(IndexedColors.nearest(half(red, 16), half(green, 8), half(blue, 0)))
    }
  }
}

/// The fixed part of a palette of 256 colours, as xterm has it: a cube of six levels a side, and a ramp of greys.
enum IndexedColors {
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The colour of a number; nil for the first sixteen, which users set.
  static func rgb(_ number: UInt8) -> (UInt8, UInt8, UInt8)? {
    switch number {
    case ..<16: return nil
    case 232...:
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    default:
      let index = Int(number) - 16
      return (levels[index / 36], levels[index / 6 % 6], levels[index % 6])
    }
  }

  /// The number of the nearest colour, by the sum of squared differences.
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    func level(_ value: UInt8) -> Int {
      levels.indices.min { abs(Int(levels[$0]) - Int(value)) < abs(Int(levels[$1]) - Int(value)) }!
    }
    func distance(_ number: UInt8) -> Int {
      guard let (r, g, b) = rgb(number) else { return .max }
      return [(r, red), (g, green), (b, blue)].reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
    }
    let cube = UInt8(16 + 36 * level(red) + 6 * level(green) + level(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    return distance(grey) < distance(cube) ? grey : cube
  }
}
