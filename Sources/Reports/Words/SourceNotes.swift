import Chronicle

/// The sources that a text cites, to be listed below it with the numbers they have everywhere in the program.
struct SourceNotes {
  private(set) var cited: Set<SourceIndex> = []

  /// The numbers of sources, `[3] [17]`, which are listed below the text from now on.
  mutating func cite(_ sources: [SourceIndex]) -> String {
    cited.formUnion(sources)
    return sourceNumbers(sources)
  }

  /// The list of cited sources, one on each line; empty where none was cited.
  func list(in atlas: Atlas) -> String {
    guard !cited.isEmpty else { return "" }
    return "\nSources\n" + cited.sorted().map { "  [\($0.index + 1)] \(atlas[$0].citation)\n" }.joined()
  }
}
