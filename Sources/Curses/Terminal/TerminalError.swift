/// A reason why a terminal could not be opened.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is empty or names a terminal that this machine has no description of.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor, as `dumb` cannot.
  case noCursorAddressing(String)
  /// The line to the terminal could not be taken over.
  case noLine
}

extension TerminalError: CustomStringConvertible {
  /// A sentence for the reader, with a remedy where there is one.
  public var description: String {
    switch self {
    case .notATerminal:
      "standard input and output must be a terminal; 'dayfront render' draws a frame without one"
    case .unknownTerminal(""):
      "TERM is not set; set it to your terminal's name, for example TERM=xterm-256color"
    case .unknownTerminal(let name):
      "no description of the terminal '\(name)' on this machine (TERM); try TERM=xterm-256color"
    case .noCursorAddressing(let name):
      "the terminal '\(name)' (TERM) cannot place its cursor; try another TERM, or 'dayfront render'"
    case .noLine:
      "the line to the terminal could not be taken over"
    }
  }
}
