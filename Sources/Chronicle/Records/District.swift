/// A rayon of Azerbaijan or a province of Armenia: a named set of faces.
public struct District: Hashable, Sendable {
  /// The pack's id of the district.
  public var id: String
  /// Index into the atlas's countries.
  public var country: Int
  /// The district's name in the pack's languages.
  public var names: Names
  /// Whether the story is about it.
  public var isInZone: Bool
  /// The sources of the district's record.
  public var sources: [SourceIndex]

  /// Makes a district.
  public init(id: String, country: Int, names: Names, isInZone: Bool, sources: [SourceIndex]) {
    self.id = id
    self.country = country
    self.names = names
    self.isInZone = isInZone
    self.sources = sources
  }
}
