/// People of one nationality, or all, of a unit of its time in the year of a census.
public struct CensusFigure: Hashable, Sendable {
  /// The nationalities that a census told apart.
  public enum Nationality: String, Hashable, Sendable, CaseIterable {
    /// All people of the unit.
    case all
    case armenians, azerbaijanis, belarusians, georgians, greeks, russians, tatars, ukrainians
    /// Where the two are given together.
    case russiansAndUkrainians = "russians-and-ukrainians"
    case others
  }

  /// The year of the census.
  public var year: Int
  /// The unit of that time: a district, a town, an oblast.
  public var unit: String
  /// The district of today in which it lies; nil where it lies in several.
  public var district: DistrictIndex?
  /// The nationality that is counted.
  public var nationality: Nationality
  /// The number of people; nil where only a percentage is known.
  public var number: Int?
  /// Of all people of the unit, in percent; nil where it is not given.
  public var percent: Double?
  /// The sources of the record.
  public var sources: [SourceIndex]
  /// A remark for readers; often empty.
  public var note: String

  /// Makes a record.
  public init(
    year: Int, unit: String, district: DistrictIndex?, nationality: Nationality, number: Int?, percent: Double?,
    sources: [SourceIndex], note: String
  ) {
    self.year = year
    self.unit = unit
    self.district = district
    self.nationality = nationality
    self.number = number
    self.percent = percent
    self.sources = sources
    self.note = note
  }
}
