/// Kinds of terminal that are told by their names, each with what all of them have in common.
enum TerminalFamily: Hashable, Sendable {
  /// xterm and what imitates it, multiplexers and the Linux console among them: for a map they differ in colours only.
  case xterm
  /// DEC's video terminals from the VT100 on.
  case vt100

  /// The family of a name such as `putty-256color` or `screen.xterm-new`; nil for a name that says nothing.
  init?(ofName name: String) {
    let first = Self.firstWord(of: name)
    // Eterm is of xterm's kind; what Emacs calls `eterm-color` takes none of its longer sequences.
    if name.utf8.starts(with: "eterm".utf8) { return nil }
    if Self.vt100s.contains(first) {
      self = .vt100
    } else if Self.xterms.contains(first) || Self.manyColored.contains(first) || name.contains("256color") {
      self = .xterm
    } else {
      return nil
    }
  }

  /// Whether terminals of a name are known to have 256 colours.
  static func hasManyColors(_ name: String) -> Bool {
    let first = Self.firstWord(of: name)
    return name.contains("256color") || name.hasSuffix("-direct") || manyColored.contains(first)
      || ["kitty", "ghostty"].contains { name.hasPrefix("xterm-" + $0) }
  }

  /// Whether questions mean something to it: Emacs shows part of them, hands some on to the terminal around it, and answers
  /// what was not asked.
  static func mayBeAsked(_ name: String) -> Bool { !name.utf8.starts(with: "eterm".utf8) }

  private static func firstWord(of name: String) -> String {
    name.prefix { $0 != "-" && $0 != "." && $0 != "+" }.lowercased()
  }

  private static let vt100s: Set = [
    "vt100", "vt102", "vt125", "vt131", "vt132", "vt200", "vt220", "vt320", "vt340", "vt400", "vt420", "vt510", "vt520",
    "vt525", "ansi", "pcansi",
  ]
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
