/// What a search found.
public enum SearchTarget: Hashable, Sendable {
  case place(PlaceIndex)
  case district(DistrictIndex)
  /// Index into the atlas's events.
  case event(Int)
  case source(SourceIndex)
}

/// How well a name fits a query. Better is greater.
public enum SearchQuality: UInt8, Hashable, Sendable, Comparable, CaseIterable {
  /// The name but for one letter left out, put in, changed, or two swapped.
  case slip
  /// The query stands inside the name.
  case contained
  /// The words of a title begin with something that sounds like the words of the query.
  case titleAlike
  /// Words of a title begin with the words of the query. Titles have no better quality than this, so that what is on the
  /// map comes first.
  case title
  /// The name, or a word of it, begins with something that sounds like the query.
  case alikeStart
  /// Words of the name begin with the words of the query.
  case wordStart
  /// The name begins with the query.
  case nameStart
  /// The name sounds like the query, as Talysh does like Talış. A whole name is better than a beginning: Шуши is Shushi before it is Шушикенд.
  case alike
  /// The name is the query, but for case and diacritics.
  case exact

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One thing that a search found. Its district, which tells it from others of the same name, is in the atlas.
public struct SearchMatch: Hashable, Sendable {
  public var target: SearchTarget
  /// The name that matched, as the pack spells it; of events and sources the title.
  public var name: String
  public var quality: SearchQuality

  public init(target: SearchTarget, name: String, quality: SearchQuality) {
    self.target = target
    self.name = name
    self.quality = quality
  }
}
