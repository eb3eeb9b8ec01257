import Chronicle

/// The sets of glyphs that a map can be drawn with.
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

/// The number of colours that a terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  case never
  case eight = "8"
  case sixteen = "16"
  case indexed = "256"
  case truecolor
}

/// The way in which a screen is drawn. It never changes what the screen says.
public struct Appearance: Hashable, Sendable {
  /// The glyphs of the map.
  public var glyphs: GlyphSet
  /// The colours used.
  public var color: ColorDepth
  /// The theme that the colours come from.
  public var theme: Theme
  /// The language of names.
  public var language: Language
  /// Whether characters that Unicode calls ambiguous take two cells on the terminal. They are then not used: signs and
  /// letters are those of ASCII, and of the glyph sets only braille is left besides ASCII.
  public var hasWideSigns = false

  /// Makes an appearance for a terminal whose ambiguous characters take one cell.
  public init(
    glyphs: GlyphSet = .braille, color: ColorDepth = .indexed, theme: Theme = .dark, language: Language = .english
  ) {
    self.glyphs = glyphs
    self.color = color
    self.theme = theme
    self.language = language
  }

  /// Whether any colour is used.
  public var hasColor: Bool { color != .never }
  /// Whether signs and letters beyond ASCII are used.
  public var isUnicode: Bool { glyphs != .ascii && !hasWideSigns }
  /// The sign of square kilometres.
  var squareKilometres: String { isUnicode ? "km²" : "km2" }
}
