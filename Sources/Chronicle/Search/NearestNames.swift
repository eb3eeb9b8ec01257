extension SearchIndex {
  /// The places and districts whose names are nearest to a query for which nothing was found: those that differ by the
  /// fewest letters, at most a third of those typed.
  ///
  /// Complexity: the length of the query times that of all names.
  public func near(_ query: String, limit: Int) -> [SearchMatch] {
    let typed = SearchSpelling.plain(String(query.unicodeScalars.prefix(Self.longestQuery)))
    let most = typed.count / 3
    guard most > 0 else { return [] }
    var found: [(distance: Int, match: SearchMatch)] = []
    bytes.withUnsafeBufferPointer { bytes in
      for subject in subjects where !subject.isTitle {
        var best: (distance: Int, name: Int)?
        for key in keys[subject.keys] {
          let name = bytes[key.start..<key.end]
          guard abs(name.count - typed.count) <= most else { continue }
          let distance = editDistance(typed, name)
          if distance <= min(most, (best?.distance ?? .max) - 1) { best = (distance, key.name) }
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

/// The fewest letters to put in, leave out, change or swap with a neighbour to turn one word into another (the restricted
/// distance of Damerau and Levenshtein).
func editDistance(_ one: [UInt8], _ other: some RandomAccessCollection<UInt8>) -> Int {
  let other = Array(other)
  var before = [Int](), last = Array(0...other.count)
  for (i, a) in one.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(other.count + 1)
    for (j, b) in other.enumerated() {
      var least = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a == other[j - 1], one[i - 1] == b { least = min(least, before[j - 1] + 1) }
      row.append(least)
    }
    (before, last) = (last, row)
  }
  return last[other.count]
}
