#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// This file alone imports the C library; no other file of the module does.

/// A refusal by the system. Its description is the system's words: `No space left on device`.
public struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
  let number: Int32

  fileprivate static var last: SystemFault { SystemFault(number: errno) }
  static let readerGone = SystemFault(number: EPIPE)
  static let noFile = SystemFault(number: ENOENT)
  static let folder = SystemFault(number: EISDIR)
  static let circle = SystemFault(number: ELOOP)
  static let exists = SystemFault(number: EEXIST)

  public var description: String { String(cString: strerror(number)) }
}

/// Writes all bytes of a text. If the descriptor does not block, it waits for room.
func writeAll(_ text: String, to descriptor: Int32) throws(SystemFault) {
  var text = text
  if let fault = text.withUTF8({ written(UnsafeRawBufferPointer($0), to: descriptor) }) { throw fault }
}

/// Writes all bytes. If the descriptor does not block, it waits for room.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
  if let fault = bytes.withUnsafeBytes({ written($0, to: descriptor) }) { throw fault }
}

/// Writes all bytes, and returns why it could not.
private func written(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemFault? {
  var rest = bytes
  while !rest.isEmpty {
    let count = write(descriptor, rest.baseAddress!, rest.count)
    if count > 0 {
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    } else if errno == EAGAIN || errno == EWOULDBLOCK {
      var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      // The wait also ends when the reader closes; the next write then fails.
      poll(&room, 1, -1)
    } else if errno != EINTR {
      return .last
    }
  }
  return nil
}

/// Asks for SIGALRM after so many seconds, of which 0 calls it off.
func setAlarm(seconds: Int) { alarm(UInt32(seconds)) }

/// Facts about a file from the system.
struct FileFacts: Hashable {
  /// The identity of a file: two paths with the same identity are one file.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }
  enum Kind: Hashable { case regular, folder, link, other }

  var identity: Identity
  var kind: Kind
  /// The rights to read, write and run it.
  var mode: UInt32
  var owner: UInt32
  var group: UInt32
  /// When it was written last: seconds and nanoseconds since 1970, as one number.
  var modified: Int64
  /// Whether it is of the user who runs the program.
  var isOwn: Bool { owner == UInt32(geteuid()) }

  /// Looks at a path; nil where nothing exists, or nothing that may be looked at.
  init?(at path: String, followsLinks: Bool = true) {
    var facts = stat()
    guard (followsLinks ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
    self.init(facts)
  }

  init?(of descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    identity = Identity(device: UInt64(facts.st_dev), number: UInt64(facts.st_ino))
    kind =
      switch facts.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    mode = UInt32(facts.st_mode) & 0o777
    owner = UInt32(facts.st_uid)
    group = UInt32(facts.st_gid)
    #if canImport(Darwin)
      let written = facts.st_mtimespec
    #else
      let written = facts.st_mtim
    #endif
    modified = Int64(written.tv_sec) &* 1_000_000_000 &+ Int64(written.tv_nsec)
  }
}

/// The text of a link, which is the path that it points to; nil for anything but a link.
func targetOfLink(_ path: String) -> String? {
  let capacity = Int(PATH_MAX)
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    count = buffer.withMemoryRebound(to: CChar.self) { max(0, readlink(path, $0.baseAddress!, capacity)) }
  }
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

/// The ways of opening a file for writing.
enum Opening {
  /// Opened without a change of its content.
  case found
  /// Opened and emptied.
  case emptied
  /// Created with rights, from which the process's mask takes some away. The file must not exist.
  case made(mode: UInt32)
}

/// Opens a file for writing, with a descriptor above those of the standard streams. If one of those is closed, an
/// output file must not take its number.
func openForWriting(_ path: String, _ how: Opening) throws(SystemFault) -> Int32 {
  let always = O_WRONLY | O_NOCTTY | O_CLOEXEC
  let handle =
    switch how {
    case .found: open(path, always)
    case .emptied: open(path, always | O_TRUNC)
    case .made(let mode): open(path, always | O_CREAT | O_EXCL, mode_t(mode))
    }
  guard handle >= 0 else { throw .last }
  if handle > 2 { return handle }
  let copy = fcntl(handle, F_DUPFD_CLOEXEC, 3)
  let fault = SystemFault.last
  close(handle)
  guard copy >= 0 else { throw fault }
  return copy
}

/// Closes a descriptor. Some file systems report only here that there was no room.
func closeWritten(_ handle: Int32) throws(SystemFault) {
  guard close(handle) == 0 || errno == EINTR else { throw .last }
}

/// Waits until a file's bytes are on its disk. Files without a disk need no wait.
func settle(_ handle: Int32) throws(SystemFault) {
  guard fsync(handle) == 0 || errno == EINVAL || errno == EROFS else { throw .last }
}

/// Waits until a folder's names are on its disk, as far as the file system offers that.
func settleFolder(_ path: String) {
  let handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard handle >= 0 else { return }
  fsync(handle)
  close(handle)
}

/// Gives an open file the owner, the group and the rights of another, as far as that is allowed. If the group cannot
/// be given, the file's own group gets no more rights than all other users.
func give(_ handle: Int32, rightsOf facts: FileFacts) throws(SystemFault) {
  var mode = facts.mode
  if fchown(handle, facts.owner, facts.group) != 0, fchown(handle, uid_t.max, facts.group) != 0 {
    mode = mode & 0o707 | (mode & 0o007) << 3
  }
  guard fchmod(handle, mode_t(mode)) == 0 else { throw .last }
}

/// Renames a file to another path, replacing what was there.
func move(_ path: String, to other: String) throws(SystemFault) {
  guard rename(path, other) == 0 else { throw .last }
}

/// Gives a file another path at which there is nothing. What has come there since stays: it throws `SystemFault.exists`.
func moveNew(_ path: String, to other: String) throws(SystemFault) {
  if link(path, other) == 0 {
    unlink(path)
    return
  }
  // Some file systems, such as those of sticks, have no second names.
  guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw .last }
  try move(path, to: other)
}

/// Creates a folder and those above it that are missing, for this user alone.
func makeFolders(_ path: String) {
  if mkdir(path, 0o700) == 0 || errno != ENOENT { return }
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return }
  makeFolders(String(path[..<slash]))
  _ = mkdir(path, 0o700)
}

/// Removes a file's name.
func discard(_ path: String) { unlink(path) }

/// Runs an action that must not be left half done: signals wait until it has ended, except that of the limit on file
/// sizes.
func undisturbed<Result>(_ body: () throws(SystemFault) -> Result) throws(SystemFault) -> Result {
  var all = sigset_t()
  var before = sigset_t()
  sigfillset(&all)
  // `toldOfLimits` ignores that signal. If it were blocked as well, it would stay pending and arrive later.
  sigdelset(&all, SIGXFSZ)
  sigprocmask(SIG_BLOCK, &all, &before)
  defer { sigprocmask(SIG_SETMASK, &before, nil) }
  return try toldOfLimits(body)
}

/// Runs an action that may exceed the limit on file sizes. The write then fails with an error, and no signal ends the
/// process.
func toldOfLimits<Result>(_ body: () throws(SystemFault) -> Result) throws(SystemFault) -> Result {
  let before = signal(SIGXFSZ, SIG_IGN)
  defer { signal(SIGXFSZ, before) }
  return try body()
}

/// Makes a folder that nobody else writes to.
func makeFolder(_ path: String) throws(SystemFault) {
  guard mkdir(path, 0o755) == 0 else { throw .last }
}

/// The time since 1970 in nanoseconds.
func currentTime() -> Int64 { Int64(time(nil)) &* 1_000_000_000 }

/// The names in a folder, in no particular order; none where it cannot be read.
func names(in folder: String) -> [String] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { $0 != "." && $0 != ".." }
}

/// Removes a folder that holds nothing but files.
func discardFolder(_ path: String) {
  for name in names(in: path) { unlink(path + "/" + name) }
  rmdir(path)
}

/// A new file in a folder under a name that is not in use, open for writing.
func newFile(in folder: String, mode: UInt32) throws(SystemFault) -> (path: String, handle: Int32) {
  var tries = 16
  while true {
    let path = folder + "/.dayfront-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    do { return (path, try openForWriting(path, .made(mode: mode))) } catch {
      tries -= 1
      guard error == .exists, tries > 0 else { throw error }
    }
  }
}
