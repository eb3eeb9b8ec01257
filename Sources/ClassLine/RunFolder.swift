import Classroom

/// The folder in which classes meet: it has a folder for each class, with the presenter's socket and lock.
///
/// A class's folder belongs to its presenter, no other user can write in it, and no user outside its group can reach
/// it. So the group decides who may follow, and the owner of the folder who may present.
public struct RunFolder: Hashable, Sendable {
  /// The path of the folder.
  public let path: String

  /// Makes a run folder; the path is not checked before it is used.
  public init(path: String) { self.path = path }

  /// The folder that is used unless another is named.
  public static let standard = RunFolder(path: "/run/dayfront")

  func folder(of name: ClassName) -> String { "\(path)/\(name)" }
  func socket(of name: ClassName) -> String { "\(path)/\(name)/socket" }
  func lock(of name: ClassName) -> String { "\(path)/\(name)/lock" }

  /// The classes that have a folder, whether or not they have a presenter now.
  public var classes: [ClassName] {
    Door.names(in: path).compactMap { ClassName($0) }.filter { (try? Door.facts(of: folder(of: $0)).kind) == .folder }
  }

  /// Creates the class's folder where it is missing, and checks that it belongs to the presenter and is closed to
  /// others.
  func prepare(for name: ClassName) throws(LineFault) {
    let base = try facts(of: path)
    if base.isWritableByOthers { throw .writableByOthers(path) }
    let own = folder(of: name)
    do throws(Door.Refusal) { _ = try Door.facts(of: own) } catch {
      guard error.isAbsence else { throw .refused(own, error.words) }
      do { try Door.makeFolder(own) } catch { throw .refused(own, error.words) }
    }
    let found = try facts(of: own)
    if found.owner != Door.user { throw .ownedByAnother(own) }
    if found.isWritableByOthers { throw .writableByOthers(own) }
    if found.isReachableByAll { throw .reachableByAll(own) }
  }

  /// The user who presents the class. Throws unless the folder and the socket are as a follower may trust them.
  func presenter(of name: ClassName) throws(LineFault) -> UInt32 {
    let own = folder(of: name)
    let found = try facts(of: own)
    if found.isWritableByOthers { throw .writableByOthers(own) }
    let path = socket(of: name)
    let socket: Door.Facts
    do { socket = try Door.facts(of: path) } catch {
      if error.isAbsence { throw .noFolder(path) }
      throw .refused(path, error.words)
    }
    guard socket.kind == .socket, socket.owner == found.owner else { throw .notItsSocket(path) }
    return found.owner
  }

  private func facts(of path: String) throws(LineFault) -> Door.Facts {
    let found: Door.Facts
    do { found = try Door.facts(of: path) } catch {
      if error.isAbsence { throw .noFolder(path) }
      throw .refused(path, error.words)
    }
    guard found.kind == .folder else { throw .notAFolder(path) }
    return found
  }
}
