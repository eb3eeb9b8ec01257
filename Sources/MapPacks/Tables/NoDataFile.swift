import Chronicle

/// The days without data, in their order. Neighbours must not meet: they would be one.
func readGaps(_ table: CSVTable) -> [DataGap] {
  var last: Day?
  return table.records { row in
    let from = row["from"], to = row["to"]
    let first = from.givenDay(), end = to.givenDay()
    if let first, let end, first > end { from.report(.reversed("from", "to")) }
    if let first, let last, first <= last { from.report(.dayOutOfOrder(first, after: last)) }
    last = end ?? last
    let start = first ?? standInDay
    return DataGap(days: start...max(start, end ?? start), why: row["why"].text())
  }
}
