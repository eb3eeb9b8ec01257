import Chronicle

/// The columns of the days between which something lies whose day is not known; they are empty where it is.
@ColumnsBuilder<Row>
func rangeColumns<Row>(_ range: @escaping (Row) -> ClosedRange<Day>?) -> Columns<Row> {
  Column("earliest") { Value(range($0)?.lowerBound) }
  Column("latest") { Value(range($0)?.upperBound) }
}
