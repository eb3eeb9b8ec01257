/// A thing that a search can find.
public enum SearchTarget: Hashable, Sendable {
  case place(PlaceIndex)
  case district(DistrictIndex)
  /// Index into the atlas's events.
  case event(Int)
  case source(SourceIndex)
}

/// How well a name fits a query. Better is greater.
public enum SearchQuality: UInt8, Hashable, Sendable, Comparable, CaseIterable {
  /// Nothing has the query's name; this one is the nearest to it.
  case near
  /// The name with one typing error: a letter left out, put in or changed, or two swapped.
  case slip
  /// The query stands inside the name.
  case contained
  /// The words of a title begin with something that sounds like the words of the query.
  case titleAlike
  /// Words of a title begin with the words of the query. Titles never reach a better quality, so that places and
  /// districts come before them.
  case title
  /// The name, or a word of it, begins with something that sounds like the query.
  case alikeStart
  /// Words of the name begin with the words of the query.
  case wordStart
  /// The name begins with the query.
  case nameStart
  /// The whole name sounds like the query, as Talysh does like Talış. A whole name ranks above a beginning: the query
  /// Шуши finds Shushi before Шушикенд.
  case alike
  /// The name equals the query, except for case and diacritics.
  case exact

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One thing that a search found. Homonyms are told apart by their districts, which are in the atlas.
public struct SearchMatch: Hashable, Sendable {
  /// The thing that was found.
  public var target: SearchTarget
  /// The name that matched, as the pack spells it; for events and sources, the title.
  public var name: String
  /// How well the name fits the query.
  public var quality: SearchQuality

  /// Makes a match.
  public init(target: SearchTarget, name: String, quality: SearchQuality) {
    self.target = target
    self.name = name
    self.quality = quality
  }
}
