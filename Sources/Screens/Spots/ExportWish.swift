/// A file that the reader asked for, with what is shown in it; the ending of its name says in which format.
public struct ExportWish: Hashable, Sendable {
  /// The file's name or path, as it was typed.
  public var path: String
  /// Whether it may take the place of a file: the reader was told that there is one.
  public var replaces: Bool

  /// Makes a wish.
  public init(path: String, replaces: Bool) {
    self.path = path
    self.replaces = replaces
  }
}

/// What became of an export.
public enum ExportOutcome: Hashable, Sendable {
  /// It is written: its name, the folder that it is in, and its length in bytes.
  case written(name: String, folder: String, bytes: Int)
  /// There is a file of that name, which stays as it is unless the reader says otherwise.
  case exists
  /// Nothing was written; the reason in words that follow the name of the file.
  case refused(String)
}
