/// A reason why a file could not be written.
public enum OutputFault: Error, Hashable, Sendable {
  /// The file is one that the text was made from; the path under which it was read.
  case input(String)
  /// The file exists and stays as it was; the system's words.
  case cannotReplace(String)
  /// Something of that name exists, which was not to be replaced.
  case exists
  /// The system refused; its words.
  case refused(String)
}

extension OutputFault: CustomStringConvertible {
  /// The reason in words that follow the path of the file.
  public var description: String {
    switch self {
    case .input(let path): "this is \(path), from which it is made; name another file"
    case .cannotReplace(let words): "it stays as it was: \(words)"
    case .exists: "it exists already, and is left as it is"
    case .refused(let words): words
    }
  }
}
