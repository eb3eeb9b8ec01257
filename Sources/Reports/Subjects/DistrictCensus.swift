import Basics
import Chronicle

/// The people of a district by nationality, as a census of its time has them.
extension DistrictReport {
  @ColumnsBuilder<CensusFigure>
  var censusColumns: Columns<CensusFigure> {
    Column("year") { .integer($0.year) }
    Column("unit") { .text($0.unit) }
    Column("nationality") { .text($0.nationality.rawValue) }
    Column("number") { Value($0.number) }
    Column("percent") { Value($0.percent, decimals: 2) }
    Column("note") { .text($0.note) }
    Column("sources") { atlas.ids($0.sources) }
  }

  /// For reading; nothing where the pack has no census.
  func census(of told: Told, _ notes: inout SourceNotes) -> String {
    guard !atlas.census.isEmpty else { return "" }
    let units = atlas.censusUnits(of: told.index)
    if units.isEmpty { return "\nPeople by nationality: not known; no census of it is at hand.\n" }
    return "\nPeople by nationality, by the census\n" + units.map { self.told($0, &notes) }.joined()
  }

  private func told(_ unit: CensusUnit, _ notes: inout SourceNotes) -> String {
    let sources = distinct(unit.figures.flatMap(\.sources))
    var text = "  \(unit.year)  \(unit.unit) \(notes.cite(sources))\n"
    for figure in unit.figures {
      let number = figure.number.map { grouped($0) } ?? "-"
      let label = figure.nationality.words
      text += "        " + label + String(repeating: " ", count: max(1, 24 - label.count))
      text += String(repeating: " ", count: max(0, 9 - number.count)) + number
      text += figure.percentText.map { "  \($0)" } ?? ""
      text += "\n"
    }
    if !unit.isKnownByNationality { text += "        by nationality: not known\n" }
    for note in distinct(unit.figures.map(\.note)) where !note.isEmpty { text += "        \(note)\n" }
    return text
  }
}
