/// Finds a map pack by the word that a user gives: the path of a folder, or a name looked up in search folders.
///
///     let locator = PackLocator(searchFolders: PackLocator.usualFolders(
///       environment: variable, executableFolder: PackLocator.executableFolder))
///     locator.pack(named: "karabakh-2020")?.folder
public struct PackLocator: Hashable, Sendable {
  /// The folders that hold packs, in the order in which they are searched.
  public var searchFolders: [String]

  /// Makes a locator that searches folders in the order given.
  public init(searchFolders: [String]) { self.searchFolders = searchFolders }

  /// The pack that a user means by a name or a path; nil where there is none.
  ///
  /// A name means a pack in the search folders. A folder of that name in the current directory is used only where the
  /// search folders have none, so that a stray folder never replaces a pack unnoticed. A word with a slash is always a
  /// path.
  public func pack(named name: String) -> FoundPack? {
    guard !Self.isPath(name) else { return isFolder(name) ? FoundPack(folder: name, way: .path) : nil }
    let isHere = isFolder(name)
    guard let folder = searchFolders.map({ $0 + "/" + name }).first(where: isFolder) else {
      return isHere ? FoundPack(folder: name, way: .onlyHere) : nil
    }
    return FoundPack(folder: folder, way: isHere && !isSameFile(folder, name) ? .beforeOneHere : .searchFolder)
  }

  /// The pack at a path, for commands that take paths: a folder in the current directory is preferred to the search
  /// folders.
  public func pack(at path: String) -> FoundPack? {
    isFolder(path) ? FoundPack(folder: path, way: .path) : pack(named: path)
  }

  /// The reason, as a sentence part, why there is no pack with a name or at a path.
  public func absence(of name: String) -> String {
    if Self.isPath(name) { return "there is no folder '\(name)'" }
    if searchFolders.isEmpty { return "there is no pack '\(name)' here, and no folder of packs" }
    let places = ["here"] + searchFolders.map { "in \($0)" }
    return "there is no pack '\(name)', neither " + places.joined(separator: " nor ")
  }

  private static func isPath(_ name: String) -> Bool {
    name.isEmpty || name == "." || name == ".." || name.utf8.contains(UInt8(ascii: "/"))
  }

  /// The folder of the running program, links resolved; nil where it cannot be found out.
  public static var executableFolder: String? { executable.flatMap(parent) }

  /// The path of the running program with links resolved; nil where it cannot be found out.
  package static var executable: String? { executablePath() }

  /// The folders in which packs usually are: those of an environment variable, joined by `:`; `Maps` of a source tree
  /// that contains the program; and `share/dayfront/Maps` beside the program's `bin`. Where the
  /// program cannot find out where it lies, the places in which packages and `make install` put them.
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
    // A login shell in a root without /proc cannot find out where it lies.
    if executableFolder == nil { folders += ["/usr/local/share/dayfront/Maps", "/usr/share/dayfront/Maps"] }
    return folders
  }

  private static func parent(of path: String) -> String? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
