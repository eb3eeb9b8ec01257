import Chronicle

func readTotals(_ table: CSVTable, _ ids: PackIDs) -> [RunningTotal] {
  table.records { row in
    RunningTotal(
      day: row["day"].day(), total: row["total"].whole(in: 0...1_000_000, "from 0 to 1000000") ?? 0,
      bound: row["bound"].choice() ?? .about, sources: row["source"].sources(in: ids.sources),
      note: row["note"].optionalText())
  }
}
