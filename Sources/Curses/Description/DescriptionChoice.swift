/// A description of a terminal to try: one of the machine's database, or one inside the program.
enum Description: Hashable, Sendable {
  case named(String)
  case builtIn(BuiltInDescription)

  /// Its name in messages.
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
/// The terminal's own name is tried first. Then come shorter names, such as `xterm` for `xterm-new`, and the
/// description that its family shares, which is inside the program because a bare machine has no database at all.
/// Nothing else is tried for a name of no known family: it would be a guess. The number of colours does not depend on
/// the description alone; see `Terminal`.
func descriptions(for name: String) -> [Description] {
  guard !name.isEmpty, !name.contains("/") else { return [.named(name)] }
  let family = TerminalFamily(ofName: name)
  var result: [Description] = [.named(name)]
  if family == .xterm, TerminalFamily.hasManyColors(name) { result.append(.builtIn(.xterm256)) }
  var short = Substring(name)
  while let cut = short.lastIndex(where: { $0 == "-" || $0 == "." || $0 == "+" }), cut > short.startIndex {
    short = short[..<cut]
    // A shorter name outside the families may mean anything: `foo` need not be like `foo-bar`.
    if family != nil { result.append(.named(String(short))) }
  }
  switch family {
  case .xterm: result.append(.builtIn(TerminalFamily.hasManyColors(name) ? .xterm256 : .xterm))
  case .vt100: result.append(.builtIn(.vt100))
  case nil: break
  }
  return result
}
