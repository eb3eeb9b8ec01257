import Chronicle
import Geometry

extension PackContents {
  func readPlaces() {
    let columns = [
      "id", "kind", "rank", "district", "longitude", "latitude", "position", "name_en", "name_az", "name_hy",
      "name_ru", "source", "note",
    ]
    placeIDs.isComplete = table("places.csv", isOptional: true, columns: columns) { row in
      // A record takes at least a hundred bytes.
      if places.isEmpty { places.reserveCapacity(min(row.file.bytes.count / 110, 1 << 16)) }
      let id = row.next()
      placeIDs.add(id)
      let kind = row.next().choice(PlaceKind.self) ?? .village
      let rank = row.next().whole(in: 1...5, "from 1 to 5") ?? 5
      let district = DistrictIndex(row.next().reference(in: districtIDs) ?? 0)
      var (hasPosition, coordinate) = row.givenCoordinate()
      let position = row.next()
      let quality = position.choice(PositionQuality.self)
      switch quality {
      case .exact, .fuzzy, .approximate:
        if !hasPosition { position.report(.mustBeThere("longitude and latitude", with: "position \(position.string)")) }
      case .unknown:
        if hasPosition { position.report(.mustBeEmpty("longitude and latitude", with: "position unknown")) }
        coordinate = nil
      case nil: break
      }
      places.append(
        Place(
          id: id.id(), kind: kind, rank: rank, district: district, coordinate: coordinate,
          quality: quality ?? .unknown, names: row.names(), sources: row.next().sources(in: sourceIDs),
          note: row.next().optionalText()))
    }
  }
}
