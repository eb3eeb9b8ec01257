import Chronicle

extension Atlas {
  /// The sources that a list of sources shows.
  func sources(of citing: Citing, on day: Day) -> [SourceIndex] {
    switch citing {
    case .everything: sources.indices.map { SourceIndex($0) }
    case .district(let district): sources(of: district)
    case .place(let place): sources(of: place)
    case .event(let event): events[event].sources
    }
  }
}
