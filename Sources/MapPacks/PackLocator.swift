/// Finds a map pack by what a user calls it: the path of a folder, or a name looked up in search folders.
///
///     let locator = PackLocator(searchFolders: PackLocator.usualFolders(
///       environment: variable, executableFolder: PackLocator.executableFolder))
///     locator.folder(named: "karabakh-2020")
public struct PackLocator: Hashable, Sendable {
  /// Folders that hold packs, the first to be asked first.
  public var searchFolders: [String]

  public init(searchFolders: [String]) { self.searchFolders = searchFolders }

  /// The folder of a pack, or nil where there is none.
  ///
  /// A folder at that very path wins over a name. A name with a slash is only ever a path.
  public func folder(named name: String) -> String? {
    if name.isEmpty { return nil }
    if isFolder(name) { return name }
    if name.utf8.contains(UInt8(ascii: "/")) { return nil }
    return searchFolders.map { $0 + "/" + name }.first(where: isFolder)
  }

  /// The folder of the running program, links resolved.
  public static var executableFolder: String? { executablePath().flatMap(parent) }

  /// Where packs usually are: the folders of an environment variable, joined by `:`; the `Maps` of a source tree above
  /// the program; and `share/dayfront/Maps` beside its `bin`.
  public static func usualFolders(environment: String?, executableFolder: String?) -> [String] {
    var folders = (environment ?? "").split(separator: ":").map(String.init)
    var above = executableFolder
    while let folder = above {
      let maps = (folder == "/" ? "" : folder) + "/Maps"
      if isFolder(maps) { folders.append(maps) }
      above = parent(of: folder)
    }
    if let prefix = executableFolder.flatMap(parent) {
      folders.append((prefix == "/" ? "" : prefix) + "/share/dayfront/Maps")
    }
    return folders
  }

  private static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
