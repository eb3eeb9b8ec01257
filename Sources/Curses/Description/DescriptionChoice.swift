/// A description of a terminal to try: one of the machine's database, or one of our own.
enum Description: Hashable, Sendable {
  case named(String)
  case builtIn(BuiltInDescription)

  /// What a reader knows it by.
  var words: String {
    switch self {
    case .named(let name): name
    case .builtIn(.xterm): "xterm"
    case .builtIn(.xterm256): "xterm-256color"
    case .builtIn(.vt100): "vt100"
    }
  }
}

/// The descriptions to try for a value of TERM, the best first.
///
/// The terminal's own goes first. Then come shorter names, as `xterm` for `xterm-new`, and what its family has in common,
/// which is inside the program because a bare machine has no database at all. None of it is tried for a name that nobody
/// knows: what such a terminal understands would be a guess. How many colours are sent is no matter of the description
/// alone: see `Terminal`.
func descriptions(for name: String) -> [Description] {
  guard !name.isEmpty, !name.contains("/") else { return [.named(name)] }
  let family = TerminalFamily(ofName: name)
  var result: [Description] = [.named(name)]
  if family == .xterm, TerminalFamily.hasManyColors(name) { result.append(.builtIn(.xterm256)) }
  var short = Substring(name)
  while let cut = short.lastIndex(where: { $0 == "-" || $0 == "." || $0 == "+" }), cut > short.startIndex {
    short = short[..<cut]
    // A shorter name of no family may be anything: `foo` need not be what `foo-bar` is.
    if family != nil { result.append(.named(String(short))) }
  }
  switch family {
  case .xterm: result.append(.builtIn(TerminalFamily.hasManyColors(name) ? .xterm256 : .xterm))
  case .vt100: result.append(.builtIn(.vt100))
  case nil: break
  }
  return result
}
