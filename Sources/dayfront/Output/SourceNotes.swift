import Chronicle
import Screens

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
    return "\nSources\n"
      + cited.sorted().map { "  [\($0.index + 1)] \(PointReport.citation(atlas[$0]))\n" }.joined()
  }
}

extension Atlas {
  /// The ids of sources as a field of CSV.
  func ids(_ sources: [SourceIndex]) -> String { sources.map { self[$0].id }.joined(separator: ";") }

  /// The ids of sources in JSON.
  func json(_ sources: [SourceIndex]) -> JSONText { .array(sources.map { .string(self[$0].id) }) }

  func name(of side: Allegiance, in language: Language) -> String {
    switch side {
    case .holder(let holder): self[holder].names[language]
    case .independent: "independent"
    }
  }

  /// The id of a side, as the pack's files have it.
  func id(of side: Allegiance) -> String {
    switch side {
    case .holder(let holder): self[holder].id
    case .independent: "independent"
    }
  }
}

/// A day in JSON, null for none.
func json(_ day: Day?) -> JSONText { day.map { .string($0.description) } ?? .null }
