/// A terminal's answers to the questions about what it is and can do; nil for those that it did not answer.
///
/// The questions are those of `Probe` in Curses. The answers are kept as they came; conclusions are drawn here and in
/// `TerminalTraits`.
public struct TerminalAnswers: Hashable, Sendable {
  /// The background's colour (OSC 11).
  public var background: RGBColor?
  /// Whether it told the colour of the last of 256 palette entries (OSC 4), and so has them.
  public var hasManyColors: Bool?
  /// The cursor's column, counted from 1, after a character that has three bytes in UTF-8 and takes one cell.
  public var columnAfterNarrow: Int?
  /// The cursor's column after a character that takes two cells where ambiguous characters are wide.
  public var columnAfterAmbiguous: Int?
  /// The state of its modes by number (DECRQM): 0 unknown, 1 set, 2 reset, 3 permanently set, 4 permanently reset.
  public var modes: [Int: Int] = [:]
  /// Its name and version as it gives them (XTVERSION).
  public var version: String?
  /// What it can do by numbers (primary DA).
  public var primary: [Int]?
  /// Its identification by numbers (secondary DA).
  public var secondary: [Int]?
  /// Whether the last of the questions that are answered in order has been answered.
  public var isComplete = false

  /// No answers yet.
  public init() {}

  /// Whether it decodes UTF-8, which shows in the cursor's movement.
  public var isUTF8: Bool? { columnAfterNarrow.map { $0 == 2 } }

  /// Whether characters that Unicode calls ambiguous take two cells.
  public var hasWideAmbiguous: Bool? {
    guard isUTF8 == true, let column = columnAfterAmbiguous, column == 2 || column == 3 else { return nil }
    return column == 3
  }

  /// Whether it has a mode that can be switched on; nil where it did not answer.
  public func knows(mode: Int) -> Bool? { modes[mode].map { (1...3).contains($0) } }

  /// Whether it can show a frame all at once, however long it takes to arrive (mode 2026).
  ///
  /// False for foot, which waits for the rest of a frame by itself: some of its versions stop showing anything after a
  /// frame between the marks that changes nothing.
  public var synchronizes: Bool { knows(mode: 2026) == true && family != "foot" }

  /// Whether it marks pasted text (mode 2004): it says so, or it is one that does but does not answer questions about
  /// modes.
  public var marksPastes: Bool {
    switch family {
    case "tmux", "putty", "konsole": true
    default: knows(mode: 2004) == true
    }
  }

  /// Whether it reports the mouse in decimal (mode 1006): it says so, or it is one that does but does not answer questions
  /// about modes.
  public var reportsMouse: Bool {
    switch family {
    case "tmux", "putty", "konsole": true
    default: knows(mode: 1006) == true
    }
  }

  /// Whether it opens links in its text (OSC 8), as far as its name and version tell: terminals are not asked for it.
  public var showsLinks: Bool {
    switch family {
    case "kitty", "foot", "wezterm", "ghostty", "contour", "konsole", "iterm", "mintty", "rio", "xterm-js": true
    case "vte": (versionNumber ?? 0) >= 5000
    // Before 3.4 it kept nothing of them.
    case "tmux": version.map { !$0.hasSuffix("3.3") && !$0.hasSuffix("3.3a") && versionNumber ?? 0 >= 3 } ?? false
    default: false
    }
  }

  /// Whether it puts texts on its clipboard when a program asks (OSC 52): it says so by the number 52 among its
  /// primary attributes, or it is one that does unless its owner forbade it, and is too old to say so.
  public var takesCopies: Bool {
    if primary?.contains(52) == true { return true }
    switch family {
    case "kitty", "foot", "wezterm", "ghostty", "contour": return true
    default: return false
    }
  }

  /// Whether its background is light; nil where it did not answer.
  public var isLight: Bool? { background.map { $0.luminance > 0.5 } }

  /// The kind of program by its own name in lower case, such as `vte` or `putty`; nil where no answer tells.
  public var family: String? {
    if let version {
      let name = version.prefix { $0.isLetter || $0 == "-" }.lowercased()
      if !name.isEmpty { return name }
    }
    guard let kind = secondary?.first else { return nil }
    switch (kind, secondary?.dropFirst().first ?? 0) {
    case (0, 136): return "putty"
    case (1, 10): return "mosh"
    case (65, _): return "vte"
    case (77, _): return "mintty"
    case (83, _): return "screen"
    case (84, _): return "tmux"
    case (85, _): return "rxvt"
    default: return nil
    }
  }

  /// The version as one number, if XTVERSION or the secondary attributes give one: 7006 for VTE 0.70.6.
  public var versionNumber: Int? {
    if let version, let number = Int(version.drop { !$0.isNumber }.prefix { $0.isNumber }) { return number }
    return secondary.flatMap { $0.count > 1 ? $0[1] : nil }
  }
}

/// A colour as parts of red, green and blue.
public struct RGBColor: Hashable, Sendable {
  /// The parts, 0 to 255.
  public var red, green, blue: UInt8

  /// Makes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `rgb:12/34/56` with one to four hexadecimal digits a part, as X writes colours, and `rgba:` with a fourth
  /// part that is ignored; nil for anything else.
  public init?(specification text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
    let numbers = parts[1].split(separator: "/", omittingEmptySubsequences: false).map { part -> UInt8? in
      guard (1...4).contains(part.utf8.count), let number = Int(part, radix: 16), number >= 0 else { return nil }
      let most = 1 << (4 * part.utf8.count) - 1
      return UInt8(number * 255 / most)
    }
    guard numbers.count == (parts[0] == "rgb" ? 3 : 4), let red = numbers[0], let green = numbers[1],
      let blue = numbers[2]
    else { return nil }
    self.init(red: red, green: green, blue: blue)
  }

  /// The perceived brightness, 0 to 1: the luma of ITU-R BT.601, computed on the parts as they are encoded. At about
  /// one half, dark text and light text read equally well.
  public var luminance: Double {
    (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
  }
}

extension TerminalAnswers {
  /// Each question with its answer, in the order in which they are asked.
  public var told: [(question: String, answer: String)] {
    func yes(_ known: Bool?) -> String? { known.map { $0 ? "yes" : "no" } }
    let background = background.map {
      "\(isLight == true ? "light" : "dark") (red \($0.red), green \($0.green), blue \($0.blue))"
    }
    let numbers = secondary.map { $0.map(String.init).joined(separator: ";") }
    let answers: [(String, String?)] = [
      ("Its background", background),
      ("Does it have 256 colours", yes(hasManyColors)),
      ("Does it show a frame at once (mode 2026)", yes(knows(mode: 2026))),
      ("Does it report clicks in decimal (1006)", yes(knows(mode: 1006))),
      ("Does it mark what is pasted (2004)", yes(knows(mode: 2004))),
      ("Does it take copies (52 among its attributes)", yes(primary?.contains(52))),
      ("Its name and version", version),
      ("Its kind by numbers", numbers),
      ("Does it read UTF-8", yes(isUTF8)),
      ("Are ambiguous characters two cells wide", yes(hasWideAmbiguous)),
    ]
    return answers.map { ($0, $1 ?? "no answer") }
  }
}
