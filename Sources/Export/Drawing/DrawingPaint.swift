import Chronicle
import Screens

/// How grounds and lines of a drawing are painted: in the colours of a theme, which are those of the screen, or in black
/// patterns on white.
public enum DrawingPaint: Hashable, Sendable {
  case colours(Theme)
  case patterns

  private var palette: Palette? {
    switch self {
    case .colours(let theme): Palette(depth: .truecolor, theme: theme)
    case .patterns: nil
    }
  }

  /// The colour of what lies under everything.
  var paper: String { palette.map { $0.hex(of: .bare) } ?? "#fff" }
  /// The colour of text.
  var ink: String { hex(of: .strong) ?? "#000" }
  var front: String { hex(of: .line(.front)) ?? "#000" }
  var countryBorder: String { hex(of: .line(.countryBorder)) ?? "#000" }
  var districtBorder: String { hex(of: .text) ?? "#000" }
  var contactLine: String { hex(of: .strong) ?? "#000" }
  var selection: String { hex(of: .line(.selection)) ?? "#000" }
  var river: String { hex(of: .line(.river)) ?? "#000" }

  /// Whether it is made for a dark background.
  var isDark: Bool {
    switch self {
    case .colours(.dark), .colours(.contrast): true
    case .colours(.light), .patterns: false
    }
  }

  private func hex(of mark: Mark) -> String? { palette.map { $0.hex(of: mark, on: .bare) } }

  /// The colour of a ground; nil where patterns stand for colours.
  func hex(of ground: Ground) -> String? { palette.map { $0.hex(of: ground) } }
}

extension DrawingPaint {
  /// The colours of ground on a map of the days of capture, and of the stripes on it. Their lightness puts the steps in
  /// order, so that black and white paper has them as greys.
  func capture(_ ground: Ground) -> (back: String, stripe: String) {
    let look = (palette ?? Palette(depth: .truecolor, theme: .light)).look(of: Ink(.pattern, on: ground))
    func written(_ color: TerminalColor) -> String { (self == .patterns ? color.grey : color).hex ?? "#808080" }
    return (written(look.back), written(look.fore))
  }
}

extension Palette {
  /// The colour of a ground as the web writes it: `#3c54ff`.
  func hex(of ground: Ground) -> String { look(of: Ink(.text, on: ground)).back.hex ?? "#808080" }
  /// The colour of a mark on a ground.
  func hex(of mark: Mark, on ground: Ground) -> String { look(of: Ink(mark, on: ground)).fore.hex ?? "#808080" }
}

extension TerminalColor {
  /// A grey of about the same lightness: the weights of sRGB (IEC 61966-2-1) with a gamma of 2.
  fileprivate var grey: TerminalColor {
    guard case .rgb(let red, let green, let blue) = self else { return self }
    func part(_ value: UInt8, _ weight: Double) -> Double { weight * Double(value) * Double(value) }
    let grey = UInt8((part(red, 0.2126) + part(green, 0.7152) + part(blue, 0.0722)).squareRoot().rounded())
    return .rgb(grey, grey, grey)
  }

  /// The colour as the web writes it; nil for what a terminal has of its own. Palettes of all colours have exact ones only.
  var hex: String? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
