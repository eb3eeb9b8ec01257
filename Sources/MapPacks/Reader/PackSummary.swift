import Chronicle

/// What a pack's manifest says of it.
public struct PackSummary: Hashable, Sendable {
  /// What the pack tells of.
  public let title: Names
  /// The days of its slider.
  public let days: ClosedRange<Day>

  /// Reads the manifest in a folder, and nothing else of the pack. Throws the problems of the manifest.
  public init(folder: String) throws(PackProblems) {
    let folder = PackFolder(path: folder, log: ProblemLog())
    var manifest = Manifest()
    if let file = folder.open("pack.json", isOptional: false), let document = JSONDocument(file) {
      manifest = Manifest(document, PackIDs())
      withExtendedLifetime(file) {}
    }
    guard folder.log.isEmpty else { throw PackProblems(problems: folder.log.sorted()) }
    title = manifest.title
    days = manifest.days
  }
}
