/// What a terminal answered when it was asked what it is and can do; nil for what it did not answer.
///
/// The questions are those of `TerminalProbe`; the answers are kept as they came, and what follows from them is worked
/// out here and in `TerminalTraits`.
public struct TerminalAnswers: Hashable, Sendable {
  /// The background's colour (OSC 11).
  public var background: RGBColor?
  /// Whether it told the last of 256 colours (OSC 4).
  public var hasManyColors: Bool?
  /// The column, from 1, after a character that UTF-8 writes in three bytes and that takes one cell.
  public var columnAfterNarrow: Int?
  /// The column after a character that is two cells wide where ambiguous ones are.
  public var columnAfterAmbiguous: Int?
  /// What it said of its modes by number (DECRQM): 0 unknown, 1 set, 2 reset, 3 and 4 the same for ever.
  public var modes: [Int: Int] = [:]
  /// Its name and version in its own words (XTVERSION).
  public var version: String?
  /// What it calls itself by numbers (secondary DA).
  public var secondary: [Int]?
  /// The last of what is answered in order has been.
  public var isComplete = false

  public init() {}

  /// Whether it reads UTF-8, which a terminal shows by how far its cursor went.
  public var isUTF8: Bool? { columnAfterNarrow.map { $0 == 2 } }

  /// Whether characters that Unicode calls ambiguous take two cells.
  public var hasWideAmbiguous: Bool? {
    guard isUTF8 == true, let column = columnAfterAmbiguous, column == 2 || column == 3 else { return nil }
    return column == 3
  }

  /// Whether it knows a mode that can be switched on; nil where it did not say.
  public func knows(mode: Int) -> Bool? { modes[mode].map { (1...3).contains($0) } }

  /// Whether a frame can be shown at once, however long it takes to arrive (mode 2026).
  ///
  /// Not by foot, which waits for the rest of a frame by itself: some of its versions show nothing any more after a frame
  /// between the marks that changes nothing.
  public var synchronizes: Bool { knows(mode: 2026) == true && family != "foot" }

  /// Whether it marks the text that is pasted (mode 2004): it says so, or is one that does and answers nothing about modes.
  public var marksPastes: Bool {
    switch family {
    case "tmux", "putty", "konsole": true
    default: knows(mode: 2004) == true
    }
  }

  /// Whether its background is light; nil where it did not say.
  public var isLight: Bool? { background.map { $0.luminance > 0.5 } }

  /// What kind of program it is, by its own name in lower case, as `vte` or `putty`; nil where nothing tells.
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

  /// The version as one number, where XTVERSION or the secondary attributes tell one: 7006 for VTE 0.70.6.
  public var versionNumber: Int? {
    if let version, let number = Int(version.drop { !$0.isNumber }.prefix { $0.isNumber }) { return number }
    return secondary.flatMap { $0.count > 1 ? $0[1] : nil }
  }
}

/// A colour by its parts, 0 to 255.
public struct RGBColor: Hashable, Sendable {
  public var red, green, blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `rgb:12/34/56` with one to four hexadecimal digits a part, as X writes colours, and `rgba:` with a fourth part
  /// that is left out of account.
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

  /// How light it is to the eye, 0 to 1: the luma of ITU-R BT.601, of parts as they are coded. Half of it is about where
  /// dark text and light text read equally well.
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
      ("Has it 256 colours", yes(hasManyColors)),
      ("Does it show a frame at once (mode 2026)", yes(knows(mode: 2026))),
      ("Does it report clicks in decimal (1006)", yes(knows(mode: 1006))),
      ("Does it mark what is pasted (2004)", yes(knows(mode: 2004))),
      ("Its name and version", version),
      ("Its kind by numbers", numbers),
      ("Does it read UTF-8", yes(isUTF8)),
      ("Are ambiguous characters two cells wide", yes(hasWideAmbiguous)),
    ]
    return answers.map { ($0, $1 ?? "no answer") }
  }
}
