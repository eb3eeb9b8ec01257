import Chronicle

/// The glyphs that a map may be drawn with.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// The 95 printable characters of ASCII.
  case ascii
  /// Half blocks: two grounds a cell, one above the other.
  case blocks
  /// Quadrants: two grounds a cell, split at its middle in both directions.
  case quadrants
  /// Sextants (Unicode 13): two grounds a cell, two parts across and three down.
  case sextants
  /// Braille dots for lines over filled cells.
  case braille
}

/// How many colours a terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  case never
  case eight = "8"
  case sixteen = "16"
  case indexed = "256"
  case truecolor
}

/// How things are drawn: nothing in it changes what is drawn.
public struct Appearance: Hashable, Sendable {
  public var glyphs: GlyphSet
  public var color: ColorDepth
  public var theme: Theme
  public var language: Language
  /// Characters that Unicode calls ambiguous take two cells, and so are not used: signs and letters are those of ASCII,
  /// and of the glyph sets only braille is left beside it.
  public var hasWideSigns = false

  public init(
    glyphs: GlyphSet = .braille, color: ColorDepth = .indexed, theme: Theme = .dark, language: Language = .english
  ) {
    self.glyphs = glyphs
    self.color = color
    self.theme = theme
    self.language = language
  }

  public var hasColor: Bool { color != .never }
  /// Whether signs and letters beyond ASCII are used.
  public var isUnicode: Bool { glyphs != .ascii && !hasWideSigns }
}
