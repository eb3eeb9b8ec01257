import Chronicle

extension PackContents {
  func readDistricts() {
    let columns = ["id", "country", "name_en", "name_az", "name_hy", "name_ru", "zone", "source"]
    districtIDs.isComplete = table("districts.csv", isOptional: false, columns: columns) { row in
      let id = row.next()
      districtIDs.add(id)
      districts.append(
        District(
          id: id.id(), country: row.next().reference(in: countryIDs) ?? 0, names: row.names(),
          isInZone: row.next().yesOrNo(), sources: row.next().sources(in: sourceIDs)))
      if districts.count == PackLimits.districts + 1 {
        row.report(.tooMany("districts", count: districts.count, limit: PackLimits.districts))
      }
    }
  }
}
