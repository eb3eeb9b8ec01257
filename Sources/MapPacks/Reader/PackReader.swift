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
    let pack = PackReading(folder, progress)
    return try atlas(of: folder.log.isEmpty ? pack.whole() : nil, incidents, folder.log, progress)
  }

  /// An atlas of a pack's parts, which `load` once read, with files of the reader's own over them. Throws their problems.
  package static func atlas(
    of parts: AtlasParts, incidents: [IncidentFile], progress: (String) -> Void
  ) throws(PackProblems) -> Atlas {
    try atlas(of: parts, incidents, ProblemLog(), progress)
  }

  private static func atlas(
    of parts: AtlasParts?, _ incidents: [IncidentFile], _ log: ProblemLog, _ progress: (String) -> Void
  ) throws(PackProblems) -> Atlas {
    var parts = parts
    for file in incidents {
      progress(file.path)
      let events = file.read(log)
      parts?.add(layer: file.name, of: file.path, events)
    }
    progress("the days")
    guard log.isEmpty, let parts else { throw PackProblems(problems: log.sorted()) }
    return Atlas(parts)
  }

  /// The names of the files that a pack is read from, whether it has them or not, in the order in which they are read.
  package static let sourceFiles = PackSchema.files.map(\.name)

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
