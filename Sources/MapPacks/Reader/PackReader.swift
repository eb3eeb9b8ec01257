import Chronicle
import Geometry

/// Reads map packs: the folders described in Docs/MapPackFormat.md.
///
///     let atlas = try PackReader.load(folder: "Maps/karabakh-2020")
public enum PackReader {
  /// The atlas of a pack. Throws every problem found, not just the first.
  ///
  /// All that a running program relies on is checked: after this every id is resolved, every day is real, every
  /// coordinate is finite. What takes longer is left to `check`.
  ///
  /// - Parameter progress: called with the name of each file before it is read, for large packs.
  public static func load(folder: String, progress: (String) -> Void = { _ in }) throws(PackProblems) -> Atlas {
    let contents = PackContents(folder: folder)
    contents.readAll(progress)
    progress("the days")
    guard contents.log.isEmpty, let atlas = contents.atlas() else {
      throw PackProblems(problems: contents.log.sorted())
    }
    return atlas
  }

  /// Every problem of a pack, at most 200 a file, none for a good one: those of `load`,
  /// arcs that cross, areas that are not as declared.
  public static func check(folder: String) -> [PackProblem] {
    let contents = PackContents(folder: folder, keepsPlaces: true)
    contents.readAll { _ in }
    contents.checkCrossings()
    contents.checkAreas()
    return contents.log.sorted()
  }

  /// The paths of all files in a pack's folder and in the folders in it, such as its lessons.
  public static func files(in folder: String) -> [String] {
    fileNames(in: folder).flatMap { name in
      let path = folder + "/" + name
      return isFolder(path) ? fileNames(in: path).map { path + "/" + $0 } : [path]
    }
  }
}
