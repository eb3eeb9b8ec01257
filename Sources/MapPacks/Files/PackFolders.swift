extension PackLocator {
  /// The packs in the search folders, by their names: folders that hold a manifest. Of two of one name the first counts,
  /// which is the one that the name means.
  public var packs: [(name: String, folder: String)] {
    var found: [String: String] = [:]
    for folder in searchFolders {
      for name in fileNames(in: folder) where !name.hasPrefix(".") && found[name] == nil {
        let path = folder + "/" + name
        if isFolder(path), fileNames(in: path).contains("pack.json") { found[name] = path }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
