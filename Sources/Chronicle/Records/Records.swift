import Geometry

/// The number of a source in its atlas. Readers see it counted from 1.
public struct SourceIndex: Hashable, Sendable, Comparable {
  public var rawValue: Int32
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a district in its atlas.
public struct DistrictIndex: Hashable, Sendable, Comparable {
  public var rawValue: Int16
  @inlinable public init(_ value: Int) { rawValue = Int16(truncatingIfNeeded: value) }
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a place in its atlas.
public struct PlaceIndex: Hashable, Sendable, Comparable {
  public var rawValue: Int32
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Which side a speaker or a publisher belongs to.
public enum Allegiance: Hashable, Sendable {
  case holder(HolderIndex)
  case independent
}

/// Where a fact comes from.
public struct Source: Hashable, Sendable {
  public var id, title, publisher, url: String
  public var published: Day?
  public var side: Allegiance
  public var licence, note: String

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

public struct Country: Hashable, Sendable {
  public var id: String
  /// Who holds the faces of this country that have no history of their own.
  public var holder: HolderIndex
  public var names: Names

  public init(id: String, holder: HolderIndex, names: Names) {
    self.id = id
    self.holder = holder
    self.names = names
  }
}

/// A rayon of Azerbaijan or a province of Armenia: a named set of faces.
public struct District: Hashable, Sendable {
  public var id: String
  /// Index into the atlas's countries.
  public var country: Int
  public var names: Names
  /// Whether the story is about it.
  public var isInZone: Bool
  public var sources: [SourceIndex]

  public init(id: String, country: Int, names: Names, isInZone: Bool, sources: [SourceIndex]) {
    self.id = id
    self.country = country
    self.names = names
    self.isInZone = isInZone
    self.sources = sources
  }
}

/// How sure it is where the edge of a face runs.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// Drawn by the independent assessment.
  case assessed
  /// Fixed by a treaty.
  case agreed
  /// The sources disagree about this ground.
  case low
}

/// A polygon of the partition with what the pack says of it. Readers see it as an area.
public struct Face: Hashable, Sendable {
  public var id: String
  /// Index into the atlas's countries.
  public var country: Int
  public var district: DistrictIndex
  public var certainty: Certainty?
  /// Key of the legend entry that tells what became of the face, empty for most.
  public var fate: String
  /// Share 0...1 of the face inside the former autonomous oblast.
  public var former: Double?

  public init(
    id: String, country: Int, district: DistrictIndex, certainty: Certainty?, fate: String,
    former: Double?
  ) {
    self.id = id
    self.country = country
    self.district = district
    self.certainty = certainty
    self.fate = fate
    self.former = former
  }
}
