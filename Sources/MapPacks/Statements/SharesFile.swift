import Chronicle

func readShares(_ table: CSVTable, _ ids: PackIDs) -> [PublishedShare] {
  var blocks = RowBlocks()
  return table.records { row in
    let by = row["by"]
    blocks.next(by, by.string)
    let day = row["day"].optionalDay()
    let measure = row["measure"].choice(PublishedShare.Measure.self)
    let value = row["value"], unitField = row["unit"]
    let unit = unitField.choice(PublishedShare.Unit.self)
    if let measure, let unit { unitField.check(unit, of: measure) }
    return PublishedShare(
      by: by.properName(), day: day, measure: measure ?? .taken, value: value.value(in: unit) ?? 0,
      unit: unit ?? .percent, bound: row["bound"].choice() ?? .about, sources: row["source"].sources(in: ids.sources),
      reason: row["why"].optionalText())
  }
}

extension Field {
  /// Lines are measured in kilometres, and ground in what ground is.
  fileprivate func check(_ unit: PublishedShare.Unit, of measure: PublishedShare.Measure) {
    let allowed: [PublishedShare.Unit] = measure.isLength ? [.kilometres] : [.percent, .squareKilometres]
    if !allowed.contains(unit) { report(.notOneOf(name, string, allowed: allowed.map(\.rawValue))) }
  }

  fileprivate func value(in unit: PublishedShare.Unit?) -> Double? {
    unit == .percent ? number(in: 0...100, "from 0 to 100") : number(in: 0...1e9, "from 0 to 1000000000")
  }
}
