import Geometry

/// The kinds of places.
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
  case city, town, village, height, bridge, monastery

  /// Whether places of this kind count as settlements in running totals.
  public var isSettlement: Bool {
    switch self {
    case .city, .town, .village: true
    case .height, .bridge, .monastery: false
    }
  }
}

/// How well the position of a place is known.
public enum PositionQuality: String, Hashable, Sendable, CaseIterable {
  case exact
  /// Matched by a like name.
  case fuzzy
  /// Good to a few kilometres.
  case approximate
  case unknown
}

/// A named point.
public struct Place: Hashable, Sendable {
  /// The pack's id of the place.
  public var id: String
  /// The kind of place.
  public var kind: PlaceKind
  /// The order in which map labels are placed: 1 is drawn first, 5 last.
  public var rank: Int
  /// The district that the place belongs to by its record.
  public var district: DistrictIndex
  /// Nil where the position is not known: the place then stands in lists and counts only.
  public var coordinate: Coordinate?
  /// How well the position is known.
  public var quality: PositionQuality
  /// The place's name in the pack's languages.
  public var names: Names
  /// The sources of the name and the position.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a place.
  public init(
    id: String, kind: PlaceKind, rank: Int, district: DistrictIndex, coordinate: Coordinate?,
    quality: PositionQuality, names: Names, sources: [SourceIndex], note: String
  ) {
    self.id = id
    self.kind = kind
    self.rank = rank
    self.district = district
    self.coordinate = coordinate
    self.quality = quality
    self.names = names
    self.sources = sources
    self.note = note
  }
}
