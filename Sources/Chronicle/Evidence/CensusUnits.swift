import Basics

/// What a census of one year says of a unit of its time.
public struct CensusUnit: Hashable, Sendable {
  /// The year of the census.
  public var year: Int
  /// The unit of that time.
  public var unit: String
  /// Its figures in the order of the pack, at least one.
  public var figures: [CensusFigure]

  /// Whether any figure by nationality is known.
  public var isKnownByNationality: Bool { figures.contains { $0.nationality != .all } }
}

extension Atlas {
  /// The figures of the units that lie in a district of today, in the order of the pack; with nil of those that lie in
  /// several.
  public func census(of district: DistrictIndex?) -> [CensusFigure] { census.filter { $0.district == district } }

  /// The units of the census in a district, or in several with nil, by year.
  public func censusUnits(of district: DistrictIndex?) -> [CensusUnit] {
    let groups = grouped(census(of: district)) { "\($0.year) \($0.unit)" }.map(\.values)
    let units = groups.map { CensusUnit(year: $0[0].year, unit: $0[0].unit, figures: $0) }
    return units.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
  }
}
