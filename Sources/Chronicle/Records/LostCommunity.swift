/// A community that a side counts as lost.
public struct LostCommunity: Hashable, Sendable {
  /// The way in which a community was lost.
  public enum How: String, Hashable, Sendable, CaseIterable { case fighting, handover }
  /// The community's name, and the region that it is listed under.
  public var name, region: String
  /// The place of that community in the pack; nil where it has none.
  public var place: PlaceIndex?
  /// The way in which it was lost.
  public var how: How
  /// The day of the loss.
  public var day: Day
  /// The sources of the record.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a record.
  public init(
    name: String, region: String, place: PlaceIndex?, how: How, day: Day, sources: [SourceIndex],
    note: String
  ) {
    self.name = name
    self.region = region
    self.place = place
    self.how = how
    self.day = day
    self.sources = sources
    self.note = note
  }
}
