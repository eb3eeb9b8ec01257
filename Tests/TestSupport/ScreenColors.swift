import Screens

/// The colours that xterm shows unless it is told otherwise.
public enum ScreenColors {
  private static let basic: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// An entry of the 256: 16 basic colours, a cube of six steps a channel, 24 greys.
  public static func entry(_ index: UInt8) -> UInt32 {
    if index < 16 { return basic[Int(index)] }
    if index >= 232 { return (8 + 10 * (UInt32(index) - 232)) * 0x010101 }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
  }

  /// A colour on a screen whose own one is `standard`.
  public static func light(of color: TerminalColor, standard: UInt32) -> LinearRGB {
    switch color {
    case .standard: LinearRGB(hex: standard)
    case .indexed(let index): LinearRGB(hex: entry(index))
    case .rgb(let red, let green, let blue):
      LinearRGB(hex: UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
    }
  }
}
