import Chronicle

extension Atlas {
  /// A line for each source whose data the maps are drawn from, with its licence, as the pack gives them.
  var credits: [String] {
    sources.filter { !$0.licence.isEmpty }.map { source in
      [source.title, source.publisher, source.url, source.licence].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
