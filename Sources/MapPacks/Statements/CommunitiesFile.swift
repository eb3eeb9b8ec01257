import Chronicle

func readCommunities(_ table: CSVTable, _ ids: PackIDs) -> [LostCommunity] {
  table.records { row in
    LostCommunity(
      name: row["name"].properName(), region: row["region"].properName(),
      place: row["place"].optionalReference(in: ids.places).map { PlaceIndex($0) },
      how: row["how"].choice() ?? .fighting, day: row["day"].day(),
      sources: row["source"].sources(in: ids.sources), note: row["note"].optionalText())
  }
}
