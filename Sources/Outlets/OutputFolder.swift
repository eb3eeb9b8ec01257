/// A folder of files that comes to be whole or not at all.
///
///     try OutputFolder("ford-1900").write { folder in try OutputFile(folder + "/pack.json").write(manifest) }
///
/// It is filled under another name beside its place, `.dayfront-...`, and then takes its name.
public struct OutputFolder: Sendable {
  private let path: String

  /// Names a folder; nothing is made before writing.
  public init(_ path: String) {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    self.path = path
  }

  /// Whether something is there already.
  public var exists: Bool { FileFacts(at: path, followsLinks: false) != nil }

  /// Makes the folder.
  ///
  /// - Parameter fill: writes the files into the folder whose path it gets. If it throws, nothing is left.
  public func write(_ fill: (String) throws -> Void) throws {
    if exists { throw OutputFault.cannotReplace("\(SystemFault.exists)") }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(path[...$0]) } ?? ""
    let other = parent + ".dayfront-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    do { try makeFolder(other) } catch { throw OutputFault.refused("\(error)") }
    do {
      try fill(other)
      do { try move(other, to: path) } catch { throw OutputFault.refused("\(error)") }
    } catch {
      discardFolder(other)
      throw error
    }
  }
}
