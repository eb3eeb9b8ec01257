import Chronicle

extension PackContents {
  func readCommunities() {
    let columns = ["name", "region", "place", "how", "day", "source", "note"]
    _ = table("communities.csv", isOptional: true, columns: columns) { row in
      communities.append(
        LostCommunity(
          name: row.next().properName(), region: row.next().properName(),
          place: row.next().optionalReference(in: placeIDs).map { PlaceIndex($0) },
          how: row.next().choice() ?? .fighting, day: row.next().day(),
          sources: row.next().sources(in: sourceIDs), note: row.next().optionalText()))
    }
  }
}
