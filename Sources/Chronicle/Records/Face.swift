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
