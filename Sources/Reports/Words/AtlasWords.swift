import Chronicle

extension Atlas {
  /// The ids of sources.
  func ids(_ sources: [SourceIndex]) -> Value { Value(sources.map { self[$0].id }) }

  /// The id of a side, as the pack's files have it.
  func id(of side: Allegiance) -> String {
    switch side {
    case .holder(let holder): self[holder].id
    case .independent: "independent"
    }
  }

  /// A state of ground in words: `Azerbaijan, to-be-handed-over (due 2020-11-15)`.
  func words(_ holder: HolderIndex, _ status: Status, due: Day?, in language: Language) -> String {
    "\(self[holder].names[language]), \(status.rawValue)" + (due.map { " (due \($0))" } ?? "")
  }
}
