import Chronicle
import Geometry

/// Reads map packs: the folders described in Docs/MapPackFormat.md.
///
///     let atlas = try PackReader.load(folder: "Maps/karabakh-2020")
public enum PackReader {
  /// Reads a pack into an atlas. Throws all problems found, not just the first.
  ///
  /// It checks everything that a running program relies on: in the atlas every id is resolved, every day is real and
  /// every coordinate is finite. Slower checks are left to `check`.
  ///
  /// - Parameters:
  ///   - incidents: files of the reader's own, each laid over the pack as a layer. Their problems are told by their paths.
  ///   - progress: called with the name of each file before it is read, for large packs.
  public static func load(
    folder: String, incidents: [IncidentFile] = [], progress: (String) -> Void = { _ in }
  ) throws(PackProblems) -> Atlas {
    let folder = PackFolder(path: folder, log: ProblemLog())
    var pack = PackReading(folder, progress)
    for file in incidents {
      progress(file.path)
      pack.parts.add(layer: file.name, of: file.path, file.read(folder.log))
    }
    progress("the days")
    guard folder.log.isEmpty, let atlas = pack.atlas() else { throw PackProblems(problems: folder.log.sorted()) }
    return atlas
  }

  /// The problems of a pack, at most 200 a file; empty for a good pack. They are those of `load`, and those that only a
  /// `CheckFault` tells: that the map is no partition, or that records say what cannot be true. Some are only remarks.
  public static func check(folder: String) -> [PackProblem] {
    let folder = PackFolder(path: folder, log: ProblemLog())
    let pack = PackReading(folder, keepsPlaces: true)
    pack.check(in: folder)
    return folder.log.sorted()
  }

  /// Whether a file of that name must be in every pack.
  package static func needs(_ name: String) -> Bool {
    PackSchema.files.contains { $0.name == name && !$0.isOptional }
  }

  /// The paths of all files in a pack's folder and in its direct subfolders, such as its lessons.
  public static func files(in folder: String) -> [String] {
    fileNames(in: folder).flatMap { name in
      let path = folder + "/" + name
      return isFolder(path) ? fileNames(in: path).map { path + "/" + $0 } : [path]
    }
  }
}
