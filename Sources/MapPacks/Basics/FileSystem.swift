#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// All access to the file system is in this file: no other file of the module imports the C library.

/// A reason why a file cannot be read.
package enum FileFault: Error, Hashable {
  case missing, notRegular, noPermission
  case tooLarge(bytes: Int)
  /// Any other refusal, with the system's error number.
  case unreadable(code: Int32)

  fileprivate init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .noPermission
    case ENXIO: self = .notRegular  // a socket
    default: self = .unreadable(code: code)
    }
  }
}

/// The system's words for an error number: `Too many open files`.
func systemWords(for code: Int32) -> String { String(cString: strerror(code)) }

/// The bytes of a regular file of at most `limit` bytes.
func readFile(at path: String, limit: Int) throws(FileFault) -> [UInt8] {
  let bytes = try FileBytes(at: path, limit: limit)
  return Array(bytes.all)
}

/// The bytes of a file, in memory of their own. Pointers into them must not be used after this object is gone.
package final class FileBytes {
  package let all: UnsafeBufferPointer<UInt8>
  /// What was known of the very file that was read, before it was; nil for bytes from elsewhere.
  package let stamp: FileStamp?

  /// Reads a regular file of at most `limit` bytes.
  ///
  /// The size is checked before anything is read, and opening does not wait, so that neither a huge file nor a pipe
  /// can block the program.
  ///
  /// - Parameter isRight: looks at the very file before it is read; one that is not right counts as one without permission.
  package init(
    at path: String, limit: Int, where isRight: (FileStamp) -> Bool = { _ in true }
  ) throws(FileFault) {
    let (bytes, stamp) = try readAll(of: path, limit: limit, where: isRight)
    all = UnsafeBufferPointer(bytes)
    self.stamp = stamp
  }

  /// Takes bytes that are in memory already, by a copy.
  init(copying bytes: some Collection<UInt8>) {
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = room.initialize(fromContentsOf: bytes)
    all = UnsafeBufferPointer(room)
    stamp = nil
  }

  deinit { all.deallocate() }
}

private func readAll(
  of path: String, limit: Int, where isRight: (FileStamp) -> Bool
) throws(FileFault) -> (UnsafeMutableBufferPointer<UInt8>, FileStamp) {
  let handle = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard handle >= 0 else { throw FileFault(code: errno) }
  defer { close(handle) }
  var facts = stat()
  guard fstat(handle, &facts) == 0 else { throw FileFault(code: errno) }
  guard facts.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
  let stamp = FileStamp(facts)
  guard isRight(stamp) else { throw .noPermission }
  let size = Int(facts.st_size)
  guard size <= limit else { throw .tooLarge(bytes: size) }
  let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
  var count = 0
  while count < size {
    let got = read(handle, room.baseAddress! + count, size - count)
    if got < 0, errno == EINTR { continue }
    if got < 0 {
      let failure = errno
      room.deallocate()
      throw FileFault(code: failure)
    }
    if got == 0 { break }  // the file became shorter while it was read
    count += got
  }
  return (UnsafeMutableBufferPointer(rebasing: room[..<count]), stamp)
}

/// What tells without reading whether a regular file may have changed, and whose it is.
package struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  package var size: Int64
  /// When it was written last: nanoseconds since 1970.
  package var modified: Int64
  /// When it was written, renamed, or given other rights or times last: nanoseconds since 1970. Nobody can set it.
  package var changed: Int64
  /// The account that it belongs to; 0 is root.
  package var owner: UInt32
  /// Whether others than its owner may write it.
  package var isOpenToOthers: Bool
  /// What no other file has, and no later one at the same path: where it lies on which disk, its size, when it was written
  /// and when it was put there.
  package var identity: [Int64]
  /// Whether it is a file of the user who runs the program.
  package var isOwn: Bool { owner == geteuid() }

  /// Looks at a path, links followed; nil where there is no regular file.
  package init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(facts)
  }

  fileprivate init(_ facts: stat) {
    size = Int64(facts.st_size)
    #if canImport(Darwin)
      let (written, changed) = (facts.st_mtimespec, facts.st_ctimespec)
    #else
      let (written, changed) = (facts.st_mtim, facts.st_ctim)
    #endif
    modified = nanoseconds(written)
    self.changed = nanoseconds(changed)
    owner = facts.st_uid
    isOpenToOthers = facts.st_mode & (S_IWGRP | S_IWOTH) != 0
    identity = [
      Int64(truncatingIfNeeded: facts.st_dev), Int64(truncatingIfNeeded: facts.st_ino), size, modified,
      self.changed,
    ]
  }
}

/// A time since 1970 in nanoseconds.
private func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }

/// The time since 1970 in nanoseconds.
package func currentTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return nanoseconds(time)
}

/// Whether the folder is root's and nobody else may put files into it; links are followed.
package func isFolderOfRoot(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR && facts.st_uid == 0
    && facts.st_mode & (S_IWGRP | S_IWOTH) == 0
}

/// A path from the root without links; nil where nothing is at the path.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Whether there is a folder at the path; links are followed.
func isFolder(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
}

/// Whether two paths lead to one and the same file or folder.
func isSameFile(_ path: String, _ other: String) -> Bool {
  var one = stat()
  var two = stat()
  return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino
}

/// The path of the running program with links resolved; nil where it cannot be found out.
func executablePath() -> String? {
  if let path = executableLink() { return path }
  // Without /proc the word that the program was called by is used, if it is a path.
  guard let called = CommandLine.arguments.first, called.utf8.contains(UInt8(ascii: "/")) else { return nil }
  return resolvedPath(called)
}

private func executableLink() -> String? {
  let capacity = Int(PATH_MAX)
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    count = buffer.withMemoryRebound(to: CChar.self) {
      max(0, readlink("/proc/self/exe", $0.baseAddress!, capacity))
    }
  }
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

/// The names in a folder, in no particular order; none where it cannot be read.
func fileNames(in folder: String) -> [String] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
