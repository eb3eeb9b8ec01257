/// A file that a text is written to, whether it exists or not.
///
///     try OutputFile("hadrut.html").write(page, sparing: ["my.lesson"])
///
/// The text is first written beside it, to a file `.dayfront-...` that then takes its name. So if anything goes wrong,
/// the file still holds all of the old text or all of the new one. The file keeps its rights; a link stays, and the
/// file that it points to is replaced. Devices and pipes are written to directly.
public struct OutputFile: Sendable {
  /// The things of the same name that a text takes the place of, or goes to.
  public enum Yielding: Hashable, Sendable {
    /// Files; devices and pipes are written to.
    case anything
    /// Files alone.
    case files
    /// Files alone, and no link to one: the very name is what is replaced.
    case filesUnlinked
    /// Nothing: then the file is a new one.
    case nothing
  }

  private let path: String
  private let yielding: Yielding

  /// Names a file; nothing is opened before writing.
  ///
  /// - Parameter yielding: what there may be of this name. For anything else writing throws `OutputFault.exists`.
  public init(_ path: String, over yielding: Yielding = .anything) {
    self.path = path
    self.yielding = yielding
  }

  /// Whether a path stands for standard output: it is `-`, or a link to what standard output is open on, such as
  /// `/dev/stdout`.
  public static func isStandardOutput(_ path: String) -> Bool {
    if path == "-" { return true }
    guard let end = try? OutputFile(path).end(), end.isOpenFile, let facts = FileFacts(at: end.path) else {
      return false
    }
    return facts.identity == FileFacts(of: StandardStream.output.rawValue)?.identity
  }

  /// Writes a text, replacing the old one. Throws `OutputFault`.
  ///
  /// - Parameter inputs: paths of files that the text was made from, which it must not replace.
  public func write(_ text: String, sparing inputs: [String] = []) throws(OutputFault) {
    try write(sparing: inputs) { (handle) throws(SystemFault) in try writeAll(text, to: handle) }
  }

  /// Writes bytes, replacing what was there. Throws `OutputFault`.
  ///
  /// - Parameter inputs: paths of files that they were made from, which they must not replace.
  public func write(bytes: [UInt8], sparing inputs: [String] = []) throws(OutputFault) {
    try write(sparing: inputs) { (handle) throws(SystemFault) in try writeAll(bytes, to: handle) }
  }

  /// Writes a text that comes in pieces, of which one is in memory at a time. After the first piece that cannot be written
  /// the further ones are let go. Throws `OutputFault`.
  ///
  /// - Parameters:
  ///   - inputs: paths of files that the text is made from, which it must not replace.
  ///   - pieces: hands each piece to its argument.
  public func write(sparing inputs: [String] = [], pieces: ((String) -> Void) -> Void) throws(OutputFault) {
    try write(sparing: inputs) { (handle) throws(SystemFault) in
      var fault: SystemFault?
      pieces { piece in
        guard fault == nil else { return }
        do throws(SystemFault) { try writeAll(piece, to: handle) } catch { fault = error }
      }
      if let fault { throw fault }
    }
  }

  /// Writes what fills an open file.
  private typealias Filling = (Int32) throws(SystemFault) -> Void

  private func write(sparing inputs: [String], _ filling: Filling) throws(OutputFault) {
    switch try place() {
    case .asItIs(let path):
      guard yielding == .anything else { throw .exists }
      try refusing { () throws(SystemFault) in
        try toldOfLimits { () throws(SystemFault) in try fill(try openForWriting(path, .emptied), with: filling) }
      }
    case .new(let path): try replace(path, by: filling, like: nil)
    case .old(let path, let facts):
      guard yielding != .nothing else { throw .exists }
      // Compared by identity, not by name: another path or a hard link may lead to the same file.
      if let input = inputs.first(where: { FileFacts(at: $0)?.identity == facts.identity }) { throw .input(input) }
      // Renaming needs no right to the file itself, so this checks that it may be written.
      try refusing { () throws(SystemFault) in try closeWritten(try openForWriting(path, .found)) }
      try replace(path, by: filling, like: facts)
    }
  }

  /// Writes a text to a new file. Throws `OutputFault.exists` where there is anything of the name already, a link to
  /// nothing too.
  public func create(_ text: String) throws(OutputFault) {
    guard !path.isEmpty else { throw .refused("\(SystemFault.noFile)") }
    let handle: Int32
    do { handle = try openForWriting(path, .made(mode: 0o644)) } catch {
      throw error == .exists ? .exists : .refused("\(error)")
    }
    do {
      try toldOfLimits { () throws(SystemFault) in
        try fill(handle, with: { (handle) throws(SystemFault) in try writeAll(text, to: handle) })
      }
    } catch {
      discard(path)
      throw .refused("\(error)")
    }
  }

  /// Removes the file; true where there is none at the end.
  public func remove() -> Bool {
    discard(path)
    return FileFacts(at: path, followsLinks: false) == nil
  }

  /// The kinds of things that a path can lead to.
  private enum Place {
    /// A device, a pipe, or another thing that a file cannot replace.
    case asItIs(String)
    case new(String)
    case old(String, FileFacts)
  }

  private func place() throws(OutputFault) -> Place {
    if path.isEmpty { throw .refused("\(SystemFault.noFile)") }
    if yielding == .filesUnlinked {
      guard let facts = FileFacts(at: path, followsLinks: false) else { return .new(path) }
      guard facts.kind == .regular else { throw .cannotReplace("it is not a regular file") }
      return .old(path, facts)
    }
    let end: (path: String, isOpenFile: Bool)
    do { end = try self.end() } catch { throw .refused("\(error)") }
    if end.isOpenFile { return .asItIs(end.path) }
    guard let facts = FileFacts(at: end.path) else { return .new(end.path) }
    switch facts.kind {
    case .regular: return .old(end.path, facts)
    case .folder: throw .refused("\(SystemFault.folder)")
    case .link, .other: return .asItIs(end.path)
    }
  }

  /// The path behind all links, whether it exists or not.
  ///
  /// Links below /proc lead to open files, not to names. They are not followed: such a file may have lost its name,
  /// and others may be writing to it.
  private func end() throws(SystemFault) -> (path: String, isOpenFile: Bool) {
    var path = path
    // The kernel follows this many links too.
    for _ in 0..<40 {
      guard let target = targetOfLink(path) else { return (path, false) }
      if isOfProcesses(folder(of: path)) { return (path, true) }
      path = target.utf8.first == UInt8(ascii: "/") ? target : folder(of: path) + "/" + target
    }
    throw .circle
  }

  private func replace(_ path: String, by filling: Filling, like facts: FileFacts?) throws(OutputFault) {
    let folder = folder(of: path)
    do {
      try undisturbed { () throws(SystemFault) in
        let (other, handle) = try newFile(in: folder, mode: facts == nil ? 0o644 : 0o600)
        do throws(SystemFault) {
          try fill(handle, with: filling, like: facts)
          if yielding == .nothing { try moveNew(other, to: path) } else { try move(other, to: path) }
        } catch {
          discard(other)
          throw error
        }
      }
    } catch {
      if yielding == .nothing, error == .exists { throw .exists }
      // For a new file the system's words are enough.
      throw facts == nil ? .refused("\(error)") : .cannotReplace("\(error)")
    }
    settleFolder(folder)
  }

  /// Fills a file and closes it, also after a fault.
  private func fill(_ handle: Int32, with filling: Filling, like facts: FileFacts? = nil) throws(SystemFault) {
    do throws(SystemFault) {
      try filling(handle)
      if let facts { try give(handle, rightsOf: facts) }
      try settle(handle)
    } catch {
      try? closeWritten(handle)
      throw error
    }
    try closeWritten(handle)
  }

  private func refusing(_ body: () throws(SystemFault) -> Void) throws(OutputFault) {
    do { try body() } catch { throw .refused("\(error)") }
  }
}

/// Whether a folder shows the kernel's processes, whose links are not paths.
private func isOfProcesses(_ folder: String) -> Bool {
  // A path of this name exists nowhere else.
  guard let kernel = FileFacts(at: "/proc/self/fd") else { return false }
  return FileFacts(at: folder)?.identity.device == kernel.identity.device
}

/// The folder of a path; `.` for a path without a slash.
private func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
