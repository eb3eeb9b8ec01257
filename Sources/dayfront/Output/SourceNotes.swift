import Chronicle
import Screens

/// The sources that a text cites, numbered as everywhere in the program, to be listed below it.
struct SourceNotes {
  private(set) var cited: Set<SourceIndex> = []

  /// `[3] [17]`, and a note to list them.
  mutating func cite(_ sources: [SourceIndex]) -> String {
    cited.formUnion(sources)
    return sourceNumbers(sources)
  }

  /// The sources cited, a line each; nothing where none was.
  func list(in atlas: Atlas) -> String {
    guard !cited.isEmpty else { return "" }
    return "\nSources\n"
      + cited.sorted().map { "  [\($0.index + 1)] \(PointReport.citation(atlas[$0]))\n" }.joined()
  }
}

extension Atlas {
  /// Sources as a field of CSV: their ids.
  func ids(_ sources: [SourceIndex]) -> String { sources.map { self[$0].id }.joined(separator: ";") }

  /// Sources in JSON: their ids.
  func json(_ sources: [SourceIndex]) -> JSONText { .array(sources.map { .string(self[$0].id) }) }

  /// A party with its side: `President of Azerbaijan (Azerbaijan)`.
  func speaker(_ party: Int, in language: Language) -> String {
    "\(parties[party].names[language]) (\(name(of: parties[party].side, in: language)))"
  }

  func name(of side: Allegiance, in language: Language) -> String {
    switch side {
    case .holder(let holder): self[holder].names[language]
    case .independent: "independent"
    }
  }

  /// The id of a side, as the files have it.
  func id(of side: Allegiance) -> String {
    switch side {
    case .holder(let holder): self[holder].id
    case .independent: "independent"
    }
  }
}

/// A day in JSON, or null.
func json(_ day: Day?) -> JSONText { day.map { .string($0.description) } ?? .null }
