import Classroom

/// The folder in which classes meet: it has a folder for each class, with the presenter's socket and lock.
///
/// A class's folder belongs to its presenter, no other user can write in it, and no user outside its group can reach
/// it. So the group decides who may follow, and the owner of the folder who may present.
public struct RunFolder: Hashable, Sendable {
  /// The path of the folder.
  public let path: String
  /// Whether it is the user's own: made when needed, and trusted only where it belongs to this user alone.
  public let isOwn: Bool

  /// Makes a run folder; the path is not checked before it is used.
  public init(path: String) { self.init(path: path, isOwn: false) }

  private init(path: String, isOwn: Bool) {
    self.path = path
    self.isOwn = isOwn
  }

  /// The folder that a server's keeper makes for all.
  public static let standard = RunFolder(path: "/run/dayfront")

  /// The folders of this user, for a class on one account: in the folder that the system gives each user while he is
  /// logged in, where there is one, and below /tmp. A class is made in the first.
  ///
  /// - Parameter runtimeFolder: the value of XDG_RUNTIME_DIR; nil or empty where it is not set.
  public static func own(runtimeFolder: String?) -> [RunFolder] {
    let named = runtimeFolder.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    let bases = [named, "/run/user/\(Door.user)"].compactMap { $0 }.filter { isOfThisUser($0) }
    var paths = bases.map { $0 + "/dayfront" } + ["/tmp/dayfront-\(Door.user)"]
    if paths.count > 2, paths[0] == paths[1] { paths.removeFirst() }
    return paths.map { RunFolder(path: $0, isOwn: true) }
  }

  private static func isOfThisUser(_ path: String) -> Bool {
    (try? Door.facts(of: path)).map { $0.kind == .folder && $0.owner == Door.user && !$0.isWritableByOthers } ?? false
  }

  /// The folder for a class that is presented: the one that is named, else the server's, or where there is none, this
  /// user's own.
  public static func toPresent(named path: String?, runtimeFolder: String?) -> RunFolder {
    if let path { return RunFolder(path: path) }
    return standard.exists ? standard : own(runtimeFolder: runtimeFolder).first ?? standard
  }

  /// The name of this machine.
  public static var hostName: String { Door.hostName }

  /// The account by which pupils reach a class: the first one of the class's group that is not the presenter's; nil where
  /// there is none.
  public func pupils(of name: ClassName) -> String? {
    guard let found = try? Door.facts(of: folder(of: name)), found.kind == .folder else { return nil }
    return Door.accounts().first { $0.group == found.group && $0.user != found.owner && $0.user != 0 }?.name
  }

  /// Whether there is such a folder.
  public var exists: Bool { (try? Door.facts(of: path).kind) == .folder }

  /// Whether a class has a folder here.
  public func has(_ name: ClassName) -> Bool { (try? Door.facts(of: folder(of: name)).kind) == .folder }

  /// Whether a class has a presenter now; nil where this user may not look.
  public func hasPresenter(_ name: ClassName) -> Bool? { Door.isLocked(lock(of: name)) }

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
    if isOwn { try makeOwn() }
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

  /// Creates the user's own folder where it is missing.
  private func makeOwn() throws(LineFault) {
    do throws(Door.Refusal) { _ = try Door.facts(of: path) } catch {
      guard error.isAbsence else { throw .refused(path, error.words) }
      do { try Door.makeFolder(path, mode: 0o700) } catch { throw .refused(path, error.words) }
    }
    try checkOwn()
  }

  /// Makes sure that an own folder is the user's own: anybody may make a folder of this name below /tmp before him.
  private func checkOwn() throws(LineFault) {
    guard isOwn else { return }
    let found = try facts(of: path)
    if found.owner != Door.user { throw .notYours(path) }
    if found.isWritableByOthers { throw .writableByOthers(path) }
  }

  /// The user who presents the class. Throws unless the folder and the socket are as a follower may trust them.
  func presenter(of name: ClassName) throws(LineFault) -> UInt32 {
    try checkOwn()
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

  /// A line to the presenter of a class, once it is sure that it is his.
  func connect(to name: ClassName) throws(LineFault) -> Int32 {
    let presenter = try presenter(of: name)
    let path = socket(of: name)
    let new: Int32
    do { new = try Door.connect(to: path) } catch {
      if error.isAbsence { throw .noFolder(path) }
      throw .refused(path, error.words)
    }
    guard Door.peer(of: new) == presenter else {
      Door.close(new)
      throw .notItsSocket(path)
    }
    return new
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
