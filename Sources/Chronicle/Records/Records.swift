import Geometry

/// The number of a source in its atlas, counted from 0. Readers see it counted from 1.
public struct SourceIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int32
  /// Makes the number of a source; a value beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's sources.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a district in its atlas.
public struct DistrictIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int16
  /// Makes the number of a district; a value beyond 16 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int16(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's districts.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The number of a place in its atlas.
public struct PlaceIndex: Hashable, Sendable, Comparable {
  /// The number, counted from 0.
  public var rawValue: Int32
  /// Makes the number of a place; a value beyond 32 bits is cut.
  @inlinable public init(_ value: Int) { rawValue = Int32(truncatingIfNeeded: value) }
  /// The number as an index into the atlas's places.
  @inlinable public var index: Int { Int(rawValue) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The side that a speaker or a publisher belongs to.
public enum Allegiance: Hashable, Sendable {
  case holder(HolderIndex)
  case independent
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

/// A country of the map.
public struct Country: Hashable, Sendable {
  /// The pack's id of the country.
  public var id: String
  /// The holder of the faces of this country that have no history of their own.
  public var holder: HolderIndex
  /// The country's name in the pack's languages.
  public var names: Names

  /// Makes a country.
  public init(id: String, holder: HolderIndex, names: Names) {
    self.id = id
    self.holder = holder
    self.names = names
  }
}

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

/// How reliable the edge of a face is.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// The edge was drawn by the independent assessment.
  case assessed
  /// The edge is fixed by a treaty.
  case agreed
  /// The sources disagree about this ground.
  case low
}

/// A face of the partition with what the pack says of it. Readers see it as an area of the map.
public struct Face: Hashable, Sendable {
  /// The pack's id of the face.
  public var id: String
  /// Index into the atlas's countries.
  public var country: Int
  /// The district that the face lies in.
  public var district: DistrictIndex
  /// How reliable the edge of the face is; nil where the pack does not say.
  public var certainty: Certainty?
  /// Key of the legend entry that tells what became of the face; empty for most.
  public var fate: String
  /// Share 0...1 of the face inside the former autonomous oblast.
  public var former: Double?

  /// Makes the record of a face.
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
