import Chronicle

extension Atlas {
  /// The sources shown by a list of sources of a given kind.
  func sources(of citing: Citing) -> [SourceIndex] {
    switch citing {
    case .everything: sources.indices.map { SourceIndex($0) }
    case .district(let district): sources(of: district)
    case .place(let place): sources(of: place)
    case .event(let event): events[event].sources
    case .stop(let sources): sources
    }
  }
}
