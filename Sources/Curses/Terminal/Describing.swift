import CNCurses

/// Finds a description for a name. Returns the words for the description that was used instead, nil where none had to
/// be.
///
/// A terminal with an unknown name is asked for its state. If it answers, it understands the sequences that terminals
/// like xterm share.
func describe(_ name: String, asks: Bool) throws(TerminalError) -> String? {
  let choices = descriptions(for: name)
  for (number, choice) in choices.enumerated() {
    let code =
      switch choice {
      case .named(let known): dayfront_describe(known, "")
      case .builtIn(let known): dayfront_describe(known.rawValue, known.compiled)
      }
    switch Int(code) {
    case DAYFRONT_DESCRIBED:
      let own = choices.firstIndex(of: .named(name)) ?? 0
      return number > own ? choice.words : nil
    case DAYFRONT_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(name)
    default: break
    }
  }
  let likely = BuiltInDescription.xterm256
  guard asks, !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")),
    askOnce([], wiping: Array("\r   \r".utf8), patience: 1000).isComplete,
    Int(dayfront_describe(likely.rawValue, likely.compiled)) == DAYFRONT_DESCRIBED
  else { throw .unknownTerminal(name) }
  return Description.builtIn(likely).words
}
