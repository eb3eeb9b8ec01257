import Screens

/// A kind of terminal that can be told from its name, and whose members share most sequences.
enum TerminalFamily: Hashable, Sendable {
  /// xterm and its imitators, multiplexers and the Linux console among them. For a map they differ only in colours.
  case xterm
  /// DEC's video terminals from the VT100 on.
  case vt100

  /// The family of a name such as `putty-256color` or `screen.xterm-new`; nil for a name of no known family.
  init?(ofName name: String) {
    let first = Self.firstWord(of: name)
    // Eterm is like xterm; the `eterm-color` of Emacs does not take xterm's longer sequences.
    if name.utf8.starts(with: "eterm".utf8) { return nil }
    if VideoTerminals.contains(first) {
      self = .vt100
    } else if Self.xterms.contains(first) || Self.manyColored.contains(first) || Self.names256(name) {
      self = .xterm
    } else {
      return nil
    }
  }

  /// Whether terminals of a name are known to have 256 colours.
  static func hasManyColors(_ name: String) -> Bool {
    let first = Self.firstWord(of: name)
    return names256(name) || name.hasSuffix("-direct") || manyColored.contains(first)
      || ["kitty", "ghostty"].contains { name.hasPrefix("xterm-" + $0) }
  }

  /// Whether it may be asked questions. Emacs prints parts of them, passes some on to the terminal around it, and
  /// answers others wrongly.
  ///
  static func mayBeAsked(_ name: String, described: Capabilities) -> Bool {
    !name.utf8.starts(with: "eterm".utf8) && (described.takesQuestions || TerminalFamily(ofName: name) == .xterm)
  }

  /// Whether a name says that the terminal has 256 colours. `contains` of a text would bring the parser of regular
  /// expressions into the program.
  private static func names256(_ name: String) -> Bool {
    name.indices.contains { name[$0...].hasPrefix("256color") }
  }

  private static func firstWord(of name: String) -> String {
    name.prefix { $0 != "-" && $0 != "." && $0 != "+" }.lowercased()
  }

  private static let xterms: Set = [
    "xterm", "tmux", "screen", "linux", "putty", "rxvt", "kterm", "eterm", "cygwin", "cons25", "wsvt25", "teraterm",
    "aterm",
  ]
  private static let manyColored: Set = [
    "kitty", "alacritty", "foot", "wezterm", "ghostty", "konsole", "gnome", "vte", "iterm", "iterm2", "mintty", "st",
    "stterm", "mlterm", "rio", "contour", "terminator", "ms", "warp", "tabby", "nsterm",
    "apple_terminal",
  ]
}
