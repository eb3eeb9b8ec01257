import Chronicle
import Geometry

/// Reports points with their axes exchanged or their signs lost, and points far off the map.
struct PointsOnMap: RowCheck {
  let facts: PackFacts
  /// Whether a point far away may be meant, as that of talks in another country.
  let mayBeAnywhere: Bool

  mutating func look(at row: inout CSVRow) {
    guard let point = row.givenCoordinate().coordinate else { return }
    if let fault = facts.fault(of: point, mayBeAnywhere: mayBeAnywhere) { row.report(.check(fault)) }
  }
}

/// Reports places that lie outside the district that they name.
///
/// A border is drawn as well as it is known, so a place may lie a little beyond it, and one whose position is only
/// roughly known further. One that lies in its district by right and in another by the drawing says so in `drawn_in`.
struct PlacesInDistricts: RowCheck {
  let facts: PackFacts

  mutating func look(at row: inout CSVRow) {
    let named = row["district"], other = row["drawn_in"]
    guard let point = row.givenCoordinate().coordinate, facts.fault(of: point, mayBeAnywhere: false) == nil,
      let own = named.reference(in: facts.ids.districts)
    else { return }
    let drawn = facts.district(at: point)
    if drawn == DistrictIndex(own) {
      if !other.isEmpty { other.report(.check(.liesInItsDistrict(named.string))) }
      return
    }
    let field = other.isEmpty ? named : other
    let margin = margin(of: row["position"].choice() ?? .exact)
    guard let district = field.reference(in: facts.ids.districts), drawn != DistrictIndex(district),
      let distance = facts.distance(of: point, from: DistrictIndex(district)), distance > margin
    else { return }
    field.report(
      .check(.farFromDistrict(field.string, kilometres: distance, in: drawn.map { facts.parts.districts[$0.index].id }))
    )
  }
}

/// Reports events that lie far from the place that they name.
struct EventsAtPlaces: RowCheck {
  let facts: PackFacts

  mutating func look(at row: inout CSVRow) {
    let field = row["place_id"]
    guard let number = field.optionalReference(in: facts.ids.places), let point = row.givenCoordinate().coordinate,
      let home = facts.parts.places[number].coordinate, let distance = facts.distance(of: point, from: home)
    else { return }
    // An event is somewhere in or before a place, not at its middle.
    if distance > 1 + margin(of: facts.parts.places[number].quality) {
      field.report(.check(.farFromPlace(field.string, kilometres: distance)))
    }
  }
}

/// The kilometres that a position may be off.
private func margin(of quality: PositionQuality) -> Double {
  switch quality {
  case .exact, .fuzzy, .unknown: 0.3
  case .approximate: 6
  }
}
