import Basics

extension SearchIndex {
  /// The places and districts whose names are nearest to a query for which nothing was found: those that differ by the
  /// fewest letters, at most a third of those typed.
  ///
  /// Complexity: the square of the length of the query for each name that is about as long.
  public func near(_ query: String, limit: Int) -> [SearchMatch] {
    let typed = SearchSpelling.plain(String(query.unicodeScalars.prefix(Self.longestQuery)))
    let most = typed.count / 3
    guard most > 0 else { return [] }
    var found: [(distance: Int, match: SearchMatch)] = []
    bytes.withUnsafeBufferPointer { bytes in
      for subject in subjects where !subject.isTitle {
        var best: (distance: Int, name: Int)?
        for key in keys[subject.keys] {
          let bound = best.map { $0.distance - 1 } ?? most
          if let distance = editDistance(typed, bytes[key.start..<key.end], atMost: bound) {
            best = (distance, key.name)
          }
        }
        guard let best else { continue }
        found.append(
          (best.distance, SearchMatch(target: subject.target, name: subject.names[best.name], quality: .near)))
      }
    }
    // Equal distances keep the order of the subjects: cities before hamlets.
    let ordered = found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    return ordered.prefix(limit).map(\.element.match)
  }
}
