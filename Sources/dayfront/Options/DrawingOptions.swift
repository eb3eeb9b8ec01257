import ArgumentParser
import Chronicle
import Screens

/// The way of drawing, as far as options set it.
struct DrawingOptions: DeclaredOptions {
  var glyphs = GlyphChoice.auto
  var color = ColorChoice.auto
  var theme = ThemeChoice.auto

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(.setting("glyphs"), &glyphs, "The glyphs of the map.")
    try reader.option(.setting("color"), &color, "The colours; auto obeys NO_COLOR.")
    try reader.option(
      .setting("theme"), &theme,
      "The background that colours are made for, or the highest contrast; auto asks the terminal.")
  }

  /// The appearance on a terminal.
  ///
  /// - Parameters:
  ///   - traits: the facts known about the terminal.
  ///   - isTerminal: whether a terminal shows the screen. Elsewhere there are colours only if options ask for them.
  func appearance(language: Language, traits: TerminalTraits, isTerminal: Bool = true) -> Appearance {
    var appearance = Appearance(
      glyphs: glyphs.set ?? traits.glyphs, color: color.depth ?? (isTerminal ? traits.color : .never),
      theme: theme.set ?? traits.theme, language: language)
    // A reader who asks for blocks gets them, even where they are two cells wide.
    appearance.hasWideSigns =
      traits.hasWideSigns && (appearance.glyphs == .braille || appearance.glyphs == .ascii)
    return appearance
  }
}

enum GlyphChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, ascii, blocks, quadrants, sextants, braille

  var set: GlyphSet? {
    switch self {
    case .auto: nil
    case .ascii: .ascii
    case .blocks: .blocks
    case .quadrants: .quadrants
    case .sextants: .sextants
    case .braille: .braille
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, never
  case eight = "8"
  case sixteen = "16"
  case indexed = "256"
  case truecolor

  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .never: .never
    case .eight: .eight
    case .sixteen: .sixteen
    case .indexed: .indexed
    case .truecolor: .truecolor
    }
  }
}

enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, dark, light, contrast

  var set: Theme? { Theme(rawValue: rawValue) }
}
