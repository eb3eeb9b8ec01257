import Basics
import Chronicle

/// The facts about a terminal that the environment and the terminal's own answers give, and the defaults for drawing
/// that follow from them.
///
/// Settings made on purpose come first, then answers, then values that were merely inherited: `NO_COLOR`, `COLORTERM`
/// and `LC_ALL` before the terminal's answers, and these before `LANG`, `LC_CTYPE`, `COLORFGBG` and the terminal's
/// name.
public struct TerminalTraits: Hashable, Sendable {
  /// The variable `TERM`: the name of the terminal's description.
  public var term: String
  /// The variable `COLORTERM`; empty where it is not set.
  public var colorterm: String
  /// Whether the locale's encoding is UTF-8.
  public var isLocaleUTF8: Bool
  /// Whether `NO_COLOR` is set and not empty (https://no-color.org).
  public var refusesColor: Bool
  /// The number of colours in the terminal's description; nil where it is not known.
  public var colors: Int?
  /// The variable that sets the locale, with its value; empty where none does.
  public var localeSource = ""
  /// The variable `COLORFGBG`, by which some terminals tell that they are light: `0;15`.
  public var colorFgBg = ""
  /// The terminal's answers; nil where it was not asked.
  public var answers: TerminalAnswers?

  /// Makes traits without answers.
  public init(term: String, colorterm: String, isUTF8: Bool, refusesColor: Bool, colors: Int?) {
    self.term = term
    self.colorterm = colorterm
    isLocaleUTF8 = isUTF8
    self.refusesColor = refusesColor
    self.colors = colors
  }

  /// Reads the environment as the C library would: LC_ALL before LC_CTYPE before LANG.
  public init(environment: [String: String], colors: Int?, answers: TerminalAnswers? = nil) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let source = ["LC_ALL", "LC_CTYPE", "LANG"].first { value($0) != nil }
    let locale = source.flatMap(value) ?? "C"
    // The standard library's search for a substring takes longer than all the rest of this function.
    let codeset = Array(folded(locale).filter { $0.isLetter || $0.isNumber }.utf8)
    let isUTF8 = codeset.indices.contains { codeset[$0...].starts(with: "utf8".utf8) }
    self.init(
      term: value("TERM") ?? "", colorterm: value("COLORTERM") ?? "",
      isUTF8: isUTF8, refusesColor: value("NO_COLOR") != nil, colors: colors)
    localeSource = source.map { "\($0)=\(locale)" } ?? ""
    colorFgBg = value("COLORFGBG") ?? ""
    self.answers = answers
  }

  // MARK: - Characters

  /// Whether more than ASCII can be written.
  public var isUTF8: Bool { encoding.isUTF8 }

  /// Whether more than ASCII can be written, with the reason as half a sentence.
  private var encoding: (isUTF8: Bool, reason: String) {
    let answer = answers?.isUTF8
    if answer == false { return (false, "the terminal counts each byte of a character of UTF-8 as one") }
    if isLocaleUTF8 { return (true, "the locale (\(localeSource)) is a UTF-8 one") }
    let isSetForAll = localeSource.utf8.starts(with: "LC_ALL=".utf8)
    if answer == true, !isSetForAll { return (true, "the terminal counts characters as UTF-8 does") }
    return localeSource.isEmpty
      ? (false, "no locale is set, and the default one writes ASCII")
      : (false, "the locale (\(localeSource)) is not a UTF-8 one")
  }

  /// Whether characters that Unicode calls ambiguous take two cells.
  public var hasWideSigns: Bool { isUTF8 && answers?.hasWideAmbiguous == true }

  /// The glyph set that such a terminal surely shows.
  public var glyphs: GlyphSet { glyphChoice.set }

  /// The glyph set with the reason, half a sentence.
  ///
  /// The Linux console and older PuTTY fonts have block elements and no braille. Sextants are chosen only for
  /// terminals that draw them by themselves, whatever the font, because few fonts have the characters of Unicode 13.
  public var glyphChoice: (set: GlyphSet, reason: String) {
    guard isUTF8 else { return (.ascii, encoding.reason) }
    switch family {
    case "vt52", "dumb",
      _ where VideoTerminals.contains(family):
      return (.ascii, "a terminal called '\(term)' (TERM) may know nothing else")
    case "": return (.ascii, "TERM is not set, so that nothing is known of the terminal")
    // Emacs shows a character whose bytes arrive in two reads as octal numbers, which shifts its columns.
    case "eterm" where term.utf8.first == UInt8(ascii: "e"):
      return (.ascii, "a terminal inside Emacs may cut longer characters in two")
    default: break
    }
    if hasWideSigns {
      return (.braille, "signs and blocks take two cells here, dots one; signs are those of ASCII")
    }
    switch (answers?.family, family) {
    case ("putty", _), (nil, "putty"): return (.blocks, "the usual fonts of PuTTY have block elements and no braille")
    case (_, "linux"): return (.blocks, "the font of a Linux console has block elements and no braille")
    case (let known?, _) where drawsSextants: return (.sextants, "\(known) draws sextants by itself")
    default: return (.braille, encoding.reason)
    }
  }

  /// Whether the terminal draws the Symbols for Legacy Computing by itself. VTE does so since 0.66.
  private var drawsSextants: Bool {
    switch answers?.family {
    case "kitty", "foot", "wezterm", "ghostty", "contour": true
    case "vte": (answers?.versionNumber ?? 0) >= 6600
    default: false
    }
  }

  // MARK: - Colours

  /// The colours to use unless the reader chooses.
  public var color: ColorDepth { colorChoice.depth }

  /// The colours with the reason, half a sentence.
  public var colorChoice: (depth: ColorDepth, reason: String) {
    if refusesColor { return (.never, "NO_COLOR is set") }
    if takesDirectColor { return (.truecolor, "COLORTERM is \(colorterm)") }
    if drawsDirectColor, let known = answers?.family { return (.truecolor, "\(known) has them") }
    let promised = colors ?? (term.hasSuffix("256color") ? 256 : 0)
    let known = max(promised, nameHasManyColors ? 256 : 0)
    if known < 256, answers?.hasManyColors == true { return (.indexed, "the terminal told the last of 256 colours") }
    if known < 256, hasManyColors, let family = answers?.family { return (.indexed, "\(family) has 256 of them") }
    let reason =
      colors == nil && known == 0
      ? "nothing is known of the terminal's colours"
      : "a terminal called '\(term)' (TERM) has \(known > 0 ? "\(known)" : "no") colours"
    switch known {
    case ..<8: return (.never, reason)
    case 8..<16: return (.eight, reason)
    case 16..<256: return (.sixteen, reason)
    default: return (.indexed, reason)
    }
  }

  /// Whether every version of the terminal that gives its name has 24-bit colours.
  private var drawsDirectColor: Bool {
    switch answers?.family {
    case "kitty", "foot", "wezterm", "ghostty", "contour", "konsole", "iterm", "vte", "mintty": true
    default: false
    }
  }

  /// Whether the terminal gives its name and has 256 colours but does not answer questions about them. Multiplexers
  /// show the nearest colours that the terminal around them has.
  private var hasManyColors: Bool {
    switch answers?.family {
    case "tmux", "screen", "mosh", "terminology", "libvterm": true
    default: false
    }
  }

  /// Whether terminals of this name have 256 colours although many machines describe them with 8.
  private var nameHasManyColors: Bool {
    switch family {
    case "konsole", "st", "stterm", "mlterm", "gnome", "vte", "iterm", "iterm2", "mintty", "terminator",
      "nsterm", "apple_terminal":
      true
    default: false
    }
  }

  /// Whether the environment says that the terminal has 24-bit colours, and can be believed.
  ///
  /// GNU screen and consoles pass the variable on from the program that started them, and have no such colours
  /// themselves; tmux has them.
  private var takesDirectColor: Bool {
    guard colorterm == "truecolor" || colorterm == "24bit", answers?.family != "screen" else { return false }
    switch family {
    case "screen", "linux", "cygwin", "vt52", "dumb", "": return false
    default: return !VideoTerminals.contains(family)
    }
  }

  // MARK: - Theme

  /// The theme to use unless the reader chooses.
  public var theme: Theme { themeChoice.theme }

  /// The theme with the reason, half a sentence.
  public var themeChoice: (theme: Theme, reason: String) {
    if let isLight = answers?.isLight {
      return (isLight ? .light : .dark, "the terminal's background is \(isLight ? "light" : "dark")")
    }
    // The foreground and the background as numbers of the 16 colours, sometimes with a third between them: 7 and 15
    // are white.
    if let back = colorFgBg.split(separator: ";").last.flatMap({ Int($0) }), colorFgBg.utf8.contains(UInt8(ascii: ";"))
    {
      let isLight = back == 7 || back == 15
      return (isLight ? .light : .dark, "COLORFGBG is \(colorFgBg)")
    }
    return (.dark, "the terminal's background is not known")
  }

  /// The terminal's name before its first modifier: `screen` for `screen.xterm-256color`.
  private var family: String { String(term.prefix { $0 != "-" && $0 != "." && $0 != "+" }).lowercased() }
}
