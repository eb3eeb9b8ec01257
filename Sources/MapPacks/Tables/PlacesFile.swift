import Chronicle
import Geometry

func readPlaces(_ table: CSVTable, _ ids: PackIDs) -> [Place] {
  table.records(leastBytes: 110) { row in
    let id = row["id"]
    ids.places.add(id)
    let kind = row["kind"].choice(PlaceKind.self) ?? .village
    let rank = row["rank"].whole(in: 1...5, "from 1 to 5") ?? 5
    let district = DistrictIndex(row["district"].reference(in: ids.districts) ?? 0)
    _ = row["drawn_in"].optionalReference(in: ids.districts)  // for `check`, and for people who open the file
    let given = row.givenCoordinate()
    let (quality, coordinate) = position(row["position"], given)
    return Place(
      id: id.id(), kind: kind, rank: rank, district: district, coordinate: coordinate, quality: quality,
      names: row.recordNames(), sources: row["source"].sources(in: ids.sources), note: row["note"].optionalText())
  }
}

/// How well a position is known, and the position if it is: the two must agree.
private func position(
  _ field: Field, _ given: (isGiven: Bool, coordinate: Coordinate?)
) -> (PositionQuality, Coordinate?) {
  let quality = field.choice(PositionQuality.self)
  switch quality {
  case .exact, .fuzzy, .approximate:
    if !given.isGiven { field.report(.mustBeThere("longitude and latitude", with: "position \(field.string)")) }
  case .unknown:
    if given.isGiven { field.report(.mustBeEmpty("longitude and latitude", with: "position unknown")) }
    return (.unknown, nil)
  case nil: break
  }
  return (quality ?? .unknown, given.coordinate)
}
