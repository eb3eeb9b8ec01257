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

  public init(
    glyphs: GlyphSet = .braille, color: ColorDepth = .indexed, theme: Theme = .dark, language: Language = .english
  ) {
    self.glyphs = glyphs
    self.color = color
    self.theme = theme
    self.language = language
  }

  public var hasColor: Bool { color != .never }
  public var isUnicode: Bool { glyphs != .ascii }
}

/// What the environment says about a terminal.
public struct TerminalTraits: Hashable, Sendable {
  public var term: String
  public var colorterm: String
  /// The character encoding is UTF-8.
  public var isUTF8: Bool
  /// `NO_COLOR` is there and not empty (https://no-color.org).
  public var refusesColor: Bool
  /// Colours according to the terminal's description; nil where nothing is known.
  public var colors: Int?

  public init(term: String, colorterm: String, isUTF8: Bool, refusesColor: Bool, colors: Int?) {
    self.term = term
    self.colorterm = colorterm
    self.isUTF8 = isUTF8
    self.refusesColor = refusesColor
    self.colors = colors
  }

  /// Reads the environment as the C library would: LC_ALL before LC_CTYPE before LANG.
  public init(environment: [String: String], colors: Int?) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
    let codeset = folded(locale).filter { $0.isLetter || $0.isNumber }
    self.init(
      term: value("TERM") ?? "", colorterm: value("COLORTERM") ?? "",
      isUTF8: codeset.contains("utf8"), refusesColor: value("NO_COLOR") != nil, colors: colors)
  }

  /// The glyphs that such a terminal is sure to show.
  ///
  /// The Linux console and older PuTTY fonts have block elements and no braille.
  public var glyphs: GlyphSet {
    guard isUTF8 else { return .ascii }
    let family = term.prefix { $0 != "-" }
    switch family {
    case "linux", "putty": return .blocks
    case "vt52", "vt100", "vt102", "vt220", "dumb", "ansi", "": return .ascii
    default: return .braille
    }
  }

  /// The colours to use where the reader does not say.
  public var color: ColorDepth {
    if refusesColor { return .never }
    if colorterm == "truecolor" || colorterm == "24bit" { return .truecolor }
    switch colors ?? (term.hasSuffix("256color") ? 256 : 0) {
    case ..<8: return .never
    case 8..<16: return .eight
    case 16..<256: return .sixteen
    default: return .indexed
    }
  }
}
