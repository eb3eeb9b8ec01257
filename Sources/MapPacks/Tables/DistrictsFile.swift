import Chronicle

func readDistricts(_ table: CSVTable, _ ids: PackIDs) -> [District] {
  var count = 0
  return table.records { row in
    let id = row["id"]
    ids.districts.add(id)
    let district = District(
      id: id.id(), country: row["country"].reference(in: ids.countries) ?? 0, names: row.recordNames(),
      isInZone: row["zone"].yesOrNo(), sources: row["source"].sources(in: ids.sources))
    count += 1
    if count == PackLimits.districts + 1 {
      row.report(.tooMany("districts", count: count, limit: PackLimits.districts))
    }
    return district
  }
}
