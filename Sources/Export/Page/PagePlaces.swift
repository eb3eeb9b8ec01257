import Chronicle
import Geometry

/// The places of the page: where they are, how they are marked by day in each reading, and what is said of them beside
/// the statements.
struct PagePlaces {
  let atlas: Atlas
  let evidence: EvidenceBook
  let geometry: PageGeometry
  let markup: PageMarkup

  /// One record a place, in the order of the pack.
  var records: String { jsonList(atlas.places.indices.lazy.map { record(PlaceIndex($0)) }) }

  private func record(_ index: PlaceIndex) -> String {
    let place = atlas[index], own = evidence[index]
    let point = place.coordinate.map { geometry.units(atlas.projection.project($0)) }
    var fields = [
      String(markup.number(of: place.names)), point.map { json([$0.x, $0.y]) } ?? "null", String(place.rank),
      String(kinds.firstIndex(of: place.kind) ?? 0), String(place.district.index),
      String(PositionQuality.allCases.firstIndex(of: place.quality) ?? 0), String(own.face?.index ?? -1),
    ]
    fields += PageGrounds.markedReadings.map { marks(of: own, in: $0).json }
    fields.append(own.statements.isEmpty ? "0" : json(beside(own)))
    if !place.note.isEmpty { fields.append(json(place.note)) }
    return jsonList(fields)
  }

  private var kinds: [PlaceKind] { PlaceKind.allCases }

  /// The number of the mark by day in a reading; -1 where it has none.
  private func marks(of own: PlaceEvidence, in reading: Reading) -> DayRuns {
    let first = atlas.days.lowerBound
    func mark(_ day: Day) -> Int {
      reading.state(of: own, on: day).flatMap { PlaceState.allCases.firstIndex(of: $0) } ?? -1
    }
    let history = own.face.map { atlas.timeline.histories[$0.index].map(\.from) } ?? []
    let days = Set(history + own.statements.map(\.day)).filter { first < $0 && $0 <= atlas.days.upperBound }
    var runs = DayRuns(mark(first))
    for day in days.sorted() { runs.add(mark(day), from: day - first) }
    return runs
  }

  /// Claim and assessment beside each other, and the outcome.
  private func beside(_ own: PlaceEvidence) -> String {
    own.gapInFull + (own.outcome.map { "; in the end: \($0.inFull)" } ?? "")
  }
}

extension PageGrounds {
  /// The readings in which places are marked differently.
  static let markedReadings: [Reading] = [.assessed, .announced, .disagreement]
}
