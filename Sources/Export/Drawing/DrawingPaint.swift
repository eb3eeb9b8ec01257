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

extension Palette {
  /// The colour of a ground as the web writes it: `#3c54ff`.
  func hex(of ground: Ground) -> String { look(of: Ink(.text, on: ground)).back.hex ?? "#808080" }
  /// The colour of a mark on a ground.
  func hex(of mark: Mark, on ground: Ground) -> String { look(of: Ink(mark, on: ground)).fore.hex ?? "#808080" }
}

extension TerminalColor {
  /// The colour as the web writes it; nil for what a terminal has of its own. Palettes of all colours have exact ones only.
  var hex: String? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
