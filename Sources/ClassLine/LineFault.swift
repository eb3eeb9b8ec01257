import Classroom

/// A reason why a class cannot be opened or reached. `description` is a sentence for the user.
public enum LineFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The run folder, or the class's folder in it, does not exist.
  case noFolder(String)
  /// A link or a file stands where a folder must be.
  case notAFolder(String)
  case ownedByAnother(String)
  /// Users other than its owner may write in it.
  case writableByOthers(String)
  /// Users outside the group can reach it.
  case reachableByAll(String)
  /// A folder that should be this user's own is another's.
  case notYours(String)
  case hasPresenter(ClassName)
  /// The path is not a socket, or not one of the folder's owner.
  case notItsSocket(String)
  /// A program that was to be the line cannot be started: its name, and the system's words.
  case notStarted(String, String)
  /// A program that was the line has ended: its name, and what it complained of.
  case ended(String, String)
  /// A program that was the line said that it was there, and then said nothing any more.
  case silent
  /// What came over the line was no message.
  case notTheProtocol
  /// The system refused: the path, and the system's words.
  case refused(String, String)

  public var description: String {
    switch self {
    case .noFolder(let path):
      "there is no folder \(path): an administrator of this machine makes it; or name another with --run-folder"
    case .notAFolder(let path): "\(path) is not a folder; links are not followed"
    case .ownedByAnother(let path): "\(path) belongs to another user, who alone may present there"
    case .writableByOthers(let path): "others may write in \(path): chmod go-w \(path)"
    case .reachableByAll(let path): "everybody can reach \(path), not its group alone: chmod o= \(path)"
    case .notYours(let path): "\(path) should be yours and belongs to another user; name a folder with --run-folder"
    case .hasPresenter(let name): "the class \(name) has a presenter already"
    case .notItsSocket(let path): "\(path) is not the socket of its folder's owner"
    case .notStarted(let name, let words): "'\(name)' cannot be started: \(words)"
    case .ended(let name, ""): "the line through '\(name)' has ended"
    case .ended(_, let words): "the line has ended: \(words)"
    case .silent: "nothing is heard from the server"
    case .notTheProtocol: "at the other end is no 'dayfront class join', or something else that speaks first"
    case .refused(let path, let words): "\(path): \(words)"
    }
  }
}
