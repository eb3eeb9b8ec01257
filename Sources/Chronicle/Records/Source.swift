/// The side that a speaker or a publisher belongs to.
public enum Allegiance: Hashable, Sendable {
  case holder(HolderIndex)
  case independent
  /// The reader's own file: nobody has checked it, and whose side it is on is not known.
  case reader
}

/// A document or a web page that records rest on.
public struct Source: Hashable, Sendable {
  /// The pack's id, the title, the publisher and the address; empty where not known, except for the id.
  public var id, title, publisher, url: String
  /// The day of publication; nil where not known.
  public var published: Day?
  /// The side that the publisher belongs to.
  public var side: Allegiance
  /// The licence that allows the use of its data, and a remark; both may be empty.
  public var licence, note: String

  /// Makes a source.
  public init(
    id: String, title: String, publisher: String, url: String, published: Day?, side: Allegiance,
    licence: String, note: String
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.url = url
    self.published = published
    self.side = side
    self.licence = licence
    self.note = note
  }
}
