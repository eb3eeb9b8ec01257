import Chronicle

func readActivityReports(_ table: CSVTable, _ ids: PackIDs) -> [ActivityReport] {
  table.records { row in
    let from = row["from"], to = row["to"]
    let days = dayRange(from: from.givenDay(), to: to.givenDay()) { row.report($0) }
    return ActivityReport(
      days: days, area: row["area"].text(), coordinate: row.givenCoordinate().coordinate, text: row["text"].text(),
      sources: row["source"].sources(in: ids.sources))
  }
}
