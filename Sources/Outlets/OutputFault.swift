/// Why a file could not be written.
public enum OutputFault: Error, Hashable, Sendable {
  /// It is what the text was made from, called so.
  case input(String)
  /// Something is there, and stays as it was; the system's words.
  case cannotReplace(String)
  /// The system refused, in its own words.
  case refused(String)
}

extension OutputFault: CustomStringConvertible {
  /// Words that follow the path of the file.
  public var description: String {
    switch self {
    case .input(let path): "this is \(path), from which it is made; name another file"
    case .cannotReplace(let words): "it stays as it was: \(words)"
    case .refused(let words): words
    }
  }
}
