import Geometry

/// A report of special forces near a point, from a day to a day.
public struct ActivityReport: Hashable, Sendable {
  /// The first and the last day of the report.
  public var days: ClosedRange<Day>
  /// The area in words.
  public var area: String
  /// The point near which they were reported; nil where the report has none.
  public var coordinate: Coordinate?
  /// The report in a sentence.
  public var text: String
  /// The sources of the report.
  public var sources: [SourceIndex]

  /// Makes a report.
  public init(
    days: ClosedRange<Day>, area: String, coordinate: Coordinate?, text: String,
    sources: [SourceIndex]
  ) {
    self.days = days
    self.area = area
    self.coordinate = coordinate
    self.text = text
    self.sources = sources
  }
}
