import Chronicle
import Classroom
import Geometry
import Screens

/// What the script of a page reads: the map, and what holds of each face and place by day. Texts of days, districts and
/// sources are not here but in the page, where they are read without a script too.
struct PageData {
  let atlas: Atlas
  let evidence: EvidenceBook
  let geometry: PageGeometry
  let grounds: PageGrounds
  let markup: PageMarkup
  let subject: MapSubject

  var json: String {
    let (starts, steps) = geometry.arcs
    let histories = PageHistories(of: atlas, markup)
    let places = PagePlaces(atlas: atlas, evidence: evidence, geometry: geometry, markup: markup).records
    let looks = grounds.records(markup), districts = districts, countries = countries
    return jsonRecord([
      "open": String(subject.day - atlas.days.lowerBound), "reading": Export.json(subject.reading.rawValue),
      "language": String(Language.allCases.firstIndex(of: subject.language) ?? 0),
      "view": subject.view == .home ? "null" : Export.json(geometry.box(of: subject.view)),
      "place": String(selected.place), "district": String(selected.district),
      "unit": coordinate(geometry.unit), "home": Export.json(geometry.units(atlas.home)),
      "scales": Export.json(VectorNames.scales.map { Int($0) }),
      "starts": Export.json(starts), "steps": Export.json(steps), "rings": geometry.rings,
      "districtOf": Export.json(atlas.districtOfFace.map(\.index)),
      "areas": Export.json(atlas.timeline.areas.map { Int(($0.value * 1000).rounded()) }),
      "runs": jsonList(grounds.runs), "looks": looks, "opposed": opposed,
      "history": jsonList(histories.numbers.lazy.map { Export.json($0) }), "entries": Export.json(histories.entries),
      "contact": Export.json(contact), "news": news, "changed": changed, "overlays": geometry.overlays,
      "districts": districts, "countries": countries, "places": places,
      "kinds": Export.json(PlaceKind.allCases.map(\.rawValue)),
      "qualities": Export.json(PositionQuality.allCases.map(\.rawValue)),
      "states": Export.json(PlaceState.allCases.map(\.inFull)), "signs": signs,
      "differing": Export.json([PlaceState.announced, .notHeld].compactMap { PlaceState.allCases.firstIndex(of: $0) }),
      // The last one, because all others add their names to the table.
      "names": names,
    ])
  }

  /// The place or the district with whose record it opens; -1 for none.
  private var selected: (place: Int, district: Int) {
    switch subject.selection {
    case .nothing: (-1, -1)
    case .place(let place): (place.index, -1)
    case .district(let district): (-1, district.index)
    }
  }

  /// The names in the order of the languages; one that is missing at the end is left out.
  private var names: String {
    jsonList(
      markup.names.names.map { names in
        var all = Language.allCases.map(names.given)
        while all.last == "" { all.removeLast() }
        return Export.json(all)
      })
  }

  private var districts: String {
    jsonList(
      atlas.districts.map {
        Export.json([markup.number(of: $0.names), $0.country, $0.isInZone ? 1 : 0])
      })
  }

  /// The name of each country, in the middle of its ground in the home view outside the zone.
  private var countries: String {
    let names = CountryPoints(of: atlas).points.enumerated()
    return jsonList(
      names.compactMap { country, points in
        guard let at = points.first.map(geometry.units) else { return nil }
        return jsonList([String(markup.number(of: atlas.countries[country].names)), Export.json([at.x, at.y])])
      })
  }

  private var opposed: String {
    let holders = atlas.holders.indices.map { HolderIndex($0) }
    return jsonList(holders.map { one in Export.json(holders.map { atlas.areOpposed(one, $0) ? 1 : 0 }) })
  }

  /// The arcs of the front line on the baseline day.
  private var contact: [Int] {
    let row = atlas.timeline.table.row(on: atlas.baseline)
    return (0..<atlas.partition.arcCount).filter { atlas.isFront($0, in: row) }
  }

  /// The days on which anything is known to change, counted from 0.
  private var news: String {
    Export.json(
      atlas.timeline.changeDays(in: nil).filter(atlas.days.contains).map { $0 - atlas.days.lowerBound })
  }

  /// The whole square kilometres that changed holder by day; at least 1 where any did.
  private var changed: String {
    Export.json(
      atlas.days.map { day in
        let area = atlas.timeline.areaChangingHolder(on: day).value
        return area > 0 ? max(1, Int(area.rounded())) : 0
      })
  }

  /// The marks of places in each reading that marks them differently, and what they mean.
  private var signs: String {
    jsonList(
      PageGrounds.markedReadings.map { reading in
        jsonList(
          PlaceState.allCases.indices.compactMap { number in
            reading.meaning(of: PlaceState.allCases[number]).map { jsonList([String(number), Export.json($0)]) }
          })
      })
  }
}

extension Reading {
  /// What the mark of a state means in a reading of the page; nil where no place has it.
  fileprivate func meaning(of state: PlaceState) -> String? {
    switch (self, state) {
    case (.assessed, _), (.known, _), (.captured, _): state.inPrint
    case (.announced, .announced): "announced by this day"
    case (.announced, .held): "not announced"
    case (.disagreement, .announced), (.disagreement, .notHeld): state.inPrint
    case (.disagreement, .taken): "assessed, not yet announced"
    case (.disagreement, .held): "no disagreement"
    case (.announced, _), (.disagreement, .handedOver): nil
    }
  }
}
