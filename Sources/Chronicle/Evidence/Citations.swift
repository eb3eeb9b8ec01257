import Basics
import Geometry

extension Source {
  /// The source as a list of sources shows it: title, publisher, day of publication and address, those that are known,
  /// joined by commas.
  public var citation: String {
    [title, publisher, published?.description ?? "", url].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// The numbers of sources in the list of sources, counted from 1: "[3] [17]".
public func sourceNumbers(_ sources: some Sequence<SourceIndex>) -> String {
  sources.map { "[\($0.index + 1)]" }.joined(separator: " ")
}

extension Atlas {
  /// The number of records of the pack that rest on each source, in the order of `sources`. Complexity: linear in
  /// records.
  public func sourceUse() -> [Int] {
    var use = [Int](repeating: 0, count: sources.count)
    for list in AtlasParts.citing { for cited in list(parts) { for source in cited { use[source.index] += 1 } } }
    return use
  }

  /// The sources of what is known of a place: its statements, its ground, what others showed, its
  /// position; each once, in that order.
  public func sources(of place: PlaceIndex) -> [SourceIndex] {
    let ground = face(of: place).map { timeline.histories[$0.index].flatMap(\.sources) } ?? []
    let statements = announcements.filter { $0.place == place }.flatMap(\.sources)
    let others = opinions.filter { $0.place == place }.flatMap(\.sources)
    return distinct(statements + ground + others + self[place].sources)
  }

  /// The sources of a district's evacuation and turns, then of the statements about its places and of its
  /// census.
  public func sources(of district: DistrictIndex) -> [SourceIndex] {
    distinct(
      (evacuation(of: district)?.sources ?? []) + turns(in: district).flatMap(\.sources)
        + announcements.filter { self[$0.place].district == district }.flatMap(\.sources)
        + census(of: district).flatMap(\.sources) + self[district].sources)
  }
}
