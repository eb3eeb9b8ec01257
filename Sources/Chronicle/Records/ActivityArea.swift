import Geometry

/// Ground where special forces were reported, from a day to a day.
public struct ActivityArea: Hashable, Sendable {
  /// The first and the last day on which the ground counts.
  public var days: ClosedRange<Day>
  /// The closed rings that bound the ground, on the plane; filled by the even-odd rule.
  public var rings: [[PlanePoint]]
  /// The sources of the area.
  public var sources: [SourceIndex]

  /// Makes an area.
  public init(days: ClosedRange<Day>, rings: [[PlanePoint]], sources: [SourceIndex]) {
    self.days = days
    self.rings = rings
    self.sources = sources
  }
}
