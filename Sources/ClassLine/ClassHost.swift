import Classroom

/// A machine that is to be, or is, a host of classes: what is there, and what was to be.
///
/// All that changes it goes through the two actions that it is made with, so that a test can write down what would be done.
public struct ClassHost {
  /// A reason why something could not be done, in words.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The words.
    public var description: String
    /// Makes a fault.
    public init(_ words: String) { description = words }
  }

  /// How one piece is.
  public enum State: Hashable, Sendable {
    case right, missing
    /// It is there and not as it should be: how.
    case wrong(String)
    /// Something of that name is there that is somebody's own, and is left alone: how that is seen.
    case foreign(String)
  }

  /// What is before every path: nothing, but in tests.
  private let root: String
  private let run: ([String]) throws(Fault) -> String
  private let write: (_ path: String, _ text: String) throws(Fault) -> Void

  /// Makes a host.
  ///
  /// - Parameters:
  ///   - root: what is before every path that is looked at.
  ///   - run: runs a command and returns what it printed.
  ///   - write: writes a file whole, with the folders above it.
  public init(
    root: String = "", run: @escaping ([String]) throws(Fault) -> String,
    write: @escaping (_ path: String, _ text: String) throws(Fault) -> Void
  ) {
    self.root = root
    self.run = run
    self.write = write
  }

  /// The number of an account; nil where there is none of that name.
  public func number(ofAccount name: String) -> UInt32? { account(name)?.user }

  /// How a piece is.
  public func state(of piece: HostPiece) -> State {
    switch piece {
    case .group(let name): return group(name) == nil ? .missing : .right
    case .students(let name, let group, let shell):
      guard let account = account(name) else { return .missing }
      if let how = howForeign(account, name) { return .foreign(how) }
      if account.shell != shell { return .wrong("its shell is \(account.shell.isEmpty ? "/bin/sh" : account.shell)") }
      return account.group == self.group(group) ? .right : .wrong("its group is another")
    case .teacher(let name): return account(name) == nil ? .missing : .right
    case .folder(let path, let owner, let group, let mode):
      guard let facts = try? Door.facts(of: root + path) else { return .missing }
      guard facts.kind == .folder else { return .wrong("it is no folder") }
      if facts.owner != account(owner)?.user { return .wrong("it belongs to another than \(owner)") }
      if facts.group != self.group(group) { return .wrong("its group is not \(group)") }
      return facts.mode == UInt32(mode, radix: 8) ? .right : .wrong("its mode is \(String(facts.mode, radix: 8))")
    case .file(let path, let text):
      guard let found = Door.text(of: root + path) else { return .missing }
      return found == text ? .right : .wrong("it says something else")
    }
  }

  /// Makes a piece, or puts it right; does nothing where it is right.
  public func make(_ piece: HostPiece) throws(Fault) {
    let state = state(of: piece)
    if state == .right { return }
    if case .foreign(let how) = state {
      throw Fault("there is an \(piece.name) that is no class's: \(how). It is left alone, and stands in the way")
    }
    if case .file(let path, let text) = piece { return try write(path, text) }
    if let command = piece.command(exists: state != .missing) { _ = try run(command) }
  }

  /// Takes a piece away; returns whether it did. A file that says something else than it was written with stays.
  public func remove(_ piece: HostPiece) throws(Fault) -> Bool {
    let state = state(of: piece)
    guard state != .missing else { return false }
    if case .file(let path, _) = piece {
      guard state == .right else { return false }
      Door.remove(root + path)
      return true
    }
    // An account of that name that is no class's is somebody else's.
    if case .students = piece, state != .right { return false }
    guard let command = piece.removal else { return false }
    _ = try run(command)
    return true
  }

  /// What sshd makes of its configuration for an account, a line for each setting: `maxsessions 1`. Throws what sshd
  /// complains of.
  public func sshd(for account: String) throws(Fault) -> [String] {
    try run(["/usr/sbin/sshd", "-T", "-C", "user=\(account),host=h,addr=127.0.0.1"]).split(separator: "\n").map(
      String.init)
  }

  /// The text of a file; nil where there is none.
  public func text(of path: String) -> String? { Door.text(of: root + path) }

  /// Gives a file back the text that it had; without one it is removed.
  public func restore(_ path: String, to text: String?) throws(Fault) {
    if let text { try write(path, text) } else { Door.remove(root + path) }
  }

  /// How an account shows that it is no class's; nil where it may be one. A class's has a number of the system's, no home
  /// and no further groups, whose rights its password, which is read aloud, would give away.
  private func howForeign(_ account: (user: UInt32, group: UInt32, home: String, shell: String), _ name: String)
    -> String?
  {
    if account.user == 0 || account.user >= 1000 { return "its number is \(account.user)" }
    if account.home != "/" { return "its home is \(account.home)" }
    let others = groups(of: name)
    return others.isEmpty
      ? nil : "it is in \(others.count == 1 ? "the group" : "the groups") \(others.joined(separator: ", "))"
  }

  /// The groups that list an account, in the order of the file; its own is not among them.
  private func groups(of name: String) -> [String] {
    (Door.text(of: root + "/etc/group") ?? "").split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      return fields.count >= 4 && fields[0] != HostPlan.group && fields[3].split(separator: ",").contains { $0 == name }
        ? String(fields[0]) : nil
    }
  }

  private func account(_ name: String) -> (user: UInt32, group: UInt32, home: String, shell: String)? {
    let lines = (Door.text(of: root + "/etc/passwd") ?? "").split(separator: "\n")
    for line in lines {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count >= 7, fields[0] == name, let user = UInt32(fields[2]), let group = UInt32(fields[3]) else {
        continue
      }
      return (user, group, String(fields[5]), String(fields[6]))
    }
    return nil
  }

  private func group(_ name: String) -> UInt32? {
    for line in (Door.text(of: root + "/etc/group") ?? "").split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count >= 3, fields[0] == name { return UInt32(fields[2]) }
    }
    return nil
  }

  /// Whether a file has a line that is a word.
  func lists(_ path: String, _ word: String) -> Bool {
    (Door.text(of: root + path) ?? "").split(separator: "\n").contains { $0 == word }
  }
}
