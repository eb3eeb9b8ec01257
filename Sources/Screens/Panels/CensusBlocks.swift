import Basics
import Chronicle

/// People by nationality, as a census of its time has them, for panels.
struct CensusBlocks {
  let context: PanelContext

  private var atlas: Atlas { context.atlas }

  /// The census of a district; nothing where the pack has no census.
  func of(_ district: DistrictIndex) -> [PanelBlock] {
    guard !atlas.census.isEmpty else { return [] }
    let units = atlas.censusUnits(of: district)
    let heading: [PanelBlock] = [.blank, .heading("People, by the census")]
    return heading + (units.isEmpty ? [.line("not known", .dim)] : units.flatMap(blocks))
  }

  /// The census of units that lie in several districts of today.
  var ofWiderUnits: [PanelBlock] {
    let units = atlas.censusUnits(of: nil)
    return units.isEmpty ? [] : [.blank, .heading("People of wider units, by the census")] + units.flatMap(blocks)
  }

  private func blocks(_ unit: CensusUnit) -> [PanelBlock] {
    let sources = distinct(unit.figures.flatMap(\.sources))
    return [.line("\(unit.year) \(.prose(unit.unit))", .strong)]
      + unit.figures.map { .row(Phrase($0.nationality.words), Phrase(value($0))) }
      + (unit.isKnownByNationality ? [] : [.row("by nationality", "not known")])
      + distinct(unit.figures.map(\.note)).filter { !$0.isEmpty }.map { .text(Phrase(prose: $0), .dim, indent: 2) }
      + [.line("\(.sourceList(sources))", .dim)]
  }

  /// A number and its part of all people: "37,264, 22.98%".
  private func value(_ figure: CensusFigure) -> String {
    [figure.number.map { grouped($0) }, figure.percentText].compactMap { $0 }.joined(separator: ", ")
  }
}
