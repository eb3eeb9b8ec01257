import Glibc

/// A folder that is there while a test needs it.
public struct TemporaryFolder: Sendable {
  public let path: String

  /// Makes a folder, hands it over, and removes it with all that was put into it.
  public static func with<Result>(_ body: (TemporaryFolder) throws -> Result) rethrows -> Result {
    let folder = make()
    defer { folder.remove() }
    return try body(folder)
  }

  /// A folder that is there until the tests have ended.
  static let untilTheEnd: TemporaryFolder = {
    atexit { TemporaryFolder.untilTheEnd.remove() }
    return make()
  }()

  private static func make() -> TemporaryFolder {
    var template = Array("/tmp/dayfront-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil)
    return TemporaryFolder(path: template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
  }

  public func write(_ bytes: [UInt8], to name: String) {
    let handle = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(handle >= 0)
    defer { close(handle) }
    precondition(bytes.isEmpty || Glibc.write(handle, bytes, bytes.count) == bytes.count)
  }

  /// A file of so many bytes, all of them zero, that takes no room on the disk.
  public func writeSparse(_ size: Int, to name: String) {
    write([], to: name)
    precondition(truncate(path + "/" + name, size) == 0)
  }

  public func makeFolder(_ name: String) { precondition(mkdir(path + "/" + name, 0o755) == 0) }

  public func makePipe(_ name: String) { precondition(mkfifo(path + "/" + name, 0o644) == 0) }

  private func remove() { removeTree(path) }
}

/// Removes a file, or a folder with all in it; links are not followed.
private func removeTree(_ path: String) {
  var facts = stat()
  if lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) {
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) })
    }
    closedir(folder)
    for name in names where name != "." && name != ".." { removeTree(path + "/" + name) }
  }
  _ = Glibc.remove(path)
}
