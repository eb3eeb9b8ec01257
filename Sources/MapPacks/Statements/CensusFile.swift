import Chronicle

func readCensus(_ table: CSVTable, _ ids: PackIDs) -> [CensusFigure] {
  var blocks = RowBlocks()
  return table.records { row in
    let yearField = row["year"]
    let year = yearField.whole(in: 1800...2199, "from 1800 to 2199")
    let unit = row["unit"]
    blocks.next(unit, "\(unit.string) \(yearField.string)")
    let district = row["district"].optionalReference(in: ids.districts)
    let nationality = row["nationality"].choice(CensusFigure.Nationality.self)
    let number = row["number"], percent = row["percent"]
    if number.isEmpty, percent.isEmpty { number.report(.bothEmpty("number", "percent")) }
    if nationality == .all, !percent.isEmpty { percent.report(.mustBeEmpty("percent", with: "nationality all")) }
    return CensusFigure(
      year: year ?? 1800, unit: unit.properName(), district: district.map { DistrictIndex($0) },
      nationality: nationality ?? .all,
      number: number.isEmpty ? nil : number.whole(in: 0...1_000_000_000, "from 0 to 1000000000"),
      percent: percent.isEmpty ? nil : percent.number(in: 0...100, "from 0 to 100"),
      sources: row["source"].sources(in: ids.sources), note: row["note"].optionalText())
  }
}
