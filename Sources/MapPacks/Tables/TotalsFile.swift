import Chronicle

extension PackContents {
  func readTotals() {
    let columns = ["day", "total", "bound", "source", "note"]
    _ = table("totals.csv", isOptional: true, columns: columns) { row in
      totals.append(
        RunningTotal(
          day: row.next().day(), total: row.next().whole(in: 0...1_000_000, "from 0 to 1000000") ?? 0,
          bound: row.next().choice() ?? .about, sources: row.next().sources(in: sourceIDs),
          note: row.next().optionalText()))
    }
  }
}
