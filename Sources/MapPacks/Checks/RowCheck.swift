/// A look at each row of a table that could be read without a fault, for what no row shows by itself.
protocol RowCheck {
  /// Looks at the next row and reports what is wrong with it.
  mutating func look(at row: inout CSVRow)
}

/// The checks of the rows of a file.
func rowChecks(of file: String, _ facts: PackFacts) -> [any RowCheck] {
  let repeats: [any RowCheck] = (identifyingColumns(of: file) ?? []).map(RepeatedRecords.init)
  return switch file {
  case "control.csv": repeats + [UnchangedControl()]
  case "places.csv": repeats + [PointsOnMap(facts: facts, mayBeAnywhere: false), PlacesInDistricts(facts: facts)]
  case "events.csv": repeats + [PointsOnMap(facts: facts, mayBeAnywhere: true), EventsAtPlaces(facts: facts)]
  case "activity.csv": repeats + [PointsOnMap(facts: facts, mayBeAnywhere: false)]
  case "totals.csv": repeats + [FallingTotals()]
  default: repeats
  }
}
