import Chronicle

/// What the environment says about a terminal, and what is drawn on it where the reader does not say.
public struct TerminalTraits: Hashable, Sendable {
  public var term: String
  public var colorterm: String
  /// The character encoding is UTF-8.
  public var isUTF8: Bool
  /// `NO_COLOR` is there and not empty (https://no-color.org).
  public var refusesColor: Bool
  /// Colours according to the terminal's description; nil where nothing is known.
  public var colors: Int?
  /// The variable that names the locale, with its value; "" where none does.
  public var localeSource = ""

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
    let source = ["LC_ALL", "LC_CTYPE", "LANG"].first { value($0) != nil }
    let locale = source.flatMap(value) ?? "C"
    // The library's search for a text in a text takes longer than all the rest of this.
    let codeset = Array(folded(locale).filter { $0.isLetter || $0.isNumber }.utf8)
    let isUTF8 = codeset.indices.contains { codeset[$0...].starts(with: "utf8".utf8) }
    self.init(
      term: value("TERM") ?? "", colorterm: value("COLORTERM") ?? "",
      isUTF8: isUTF8, refusesColor: value("NO_COLOR") != nil, colors: colors)
    localeSource = source.map { "\($0)=\(locale)" } ?? ""
  }

  /// The glyphs that such a terminal is sure to show.
  public var glyphs: GlyphSet { glyphChoice.set }

  /// The same with the reason, half a sentence.
  ///
  /// The Linux console and older PuTTY fonts have block elements and no braille. Sextants are never chosen: fonts that
  /// have what Unicode 13 brought are few.
  public var glyphChoice: (set: GlyphSet, reason: String) {
    guard isUTF8 else {
      return (
        .ascii,
        localeSource.isEmpty
          ? "no locale is set, and the one that is there without writes ASCII"
          : "the locale (\(localeSource)) is not a UTF-8 one"
      )
    }
    switch family {
    case "linux": return (.blocks, "the font of a Linux console has block elements and no braille")
    case "putty": return (.blocks, "the usual fonts of PuTTY have block elements and no braille")
    case "vt52", "vt100", "vt102", "vt125", "vt131", "vt132", "vt200", "vt220", "vt320", "vt340", "vt400", "vt420",
      "vt510", "vt520", "vt525", "ansi", "pcansi", "dumb":
      return (.ascii, "a terminal called '\(term)' (TERM) may know nothing else")
    case "": return (.ascii, "TERM is not set, so that nothing is known of the terminal")
    default: return (.braille, "the locale (\(localeSource)) is a UTF-8 one")
    }
  }

  /// The colours to use where the reader does not say.
  public var color: ColorDepth { colorChoice.depth }

  /// The same with the reason, half a sentence.
  public var colorChoice: (depth: ColorDepth, reason: String) {
    if refusesColor { return (.never, "NO_COLOR is set") }
    if takesDirectColor { return (.truecolor, "COLORTERM is \(colorterm)") }
    let known = colors ?? (term.hasSuffix("256color") ? 256 : 0)
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

  /// Whether the environment says that the terminal takes colours of red, green and blue, and can be believed.
  ///
  /// GNU screen and a console pass the word on from what started them, and do not know such colours themselves; tmux
  /// does.
  private var takesDirectColor: Bool {
    guard colorterm == "truecolor" || colorterm == "24bit" else { return false }
    switch family {
    case "screen", "linux", "cygwin", "vt52", "vt100", "vt102", "vt220", "ansi", "dumb", "": return false
    default: return true
    }
  }

  /// The name before its first modifier: `screen` in `screen.xterm-256color`.
  private var family: String { String(term.prefix { $0 != "-" && $0 != "." && $0 != "+" }).lowercased() }
}
