import Basics
import Chronicle
import Screens

/// The report of every announced settlement, with its announcement compared with the assessment.
struct EvidenceReport {
  let atlas: Atlas
  let book: EvidenceBook
  let district: DistrictIndex?
  let language: Language

  /// The announced settlements of the district, or all, in order of their first announcement.
  var settlements: [PlaceEvidence] { book.settlements(in: district) }

  var csv: String {
    csvLine([
      "place", "name", "district", "announced", "party", "outcome", "denied", "acknowledged", "verified", "assessed",
      "handed_over", "gap_days", "position", "sources",
    ])
      + settlements.map { evidence in
        let place = atlas[evidence.place]
        func days(_ act: Act) -> String {
          evidence.statements.filter { $0.act == act }.map(\.day.description).joined(separator: ";")
        }
        let announced = evidence.statements.first { $0.act == .announced }
        return csvLine([
          place.id, place.names[language], atlas[place.district].id, evidence.announcedOn?.description ?? "",
          announced.map { atlas.parties[$0.party].id } ?? "", evidence.outcome?.rawValue ?? "", days(.denied),
          days(.acknowledged), days(.verified), evidence.assessedOn?.description ?? "",
          evidence.handedOverOn?.description ?? "", evidence.gap.map(String.init) ?? "", place.quality.rawValue,
          atlas.ids(distinct(evidence.statements.flatMap(\.sources))),
        ])
      }.joined()
  }

  var json: JSONText {
    var members: [(String, JSONText)] = [
      ("settlements", .integer(settlements.count)), ("gaps", json(book.gaps(in: district))),
    ]
    if district == nil {
      members.append(
        (
          "totals",
          .array(
            atlas.totalComparisons.map { comparison in
              let total = atlas.totals[comparison.total]
              return .object([
                ("day", .string(total.day.description)), ("published", .integer(total.total)),
                ("bound", .string(total.bound.rawValue)), ("counted", .integer(comparison.counted)),
                ("difference", .integer(comparison.difference)), ("sources", atlas.json(total.sources)),
              ])
            })
        ))
    }
    members.append(
      ("places", .array(settlements.map { PlaceReport.json($0, in: atlas) })))
    return .object(members)
  }

  private func json(_ gaps: GapStatistics) -> JSONText {
    func number(_ value: Double?) -> JSONText { value.map { .number($0, decimals: 2) } ?? .null }
    func integer(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
    return .object([
      ("counted", .integer(gaps.gaps.count)), ("before", .integer(gaps.before)), ("same_day", .integer(gaps.sameDay)),
      ("after", .integer(gaps.after)), ("median", number(gaps.median)),
      ("lower_quartile", number(gaps.lowerQuartile)), ("upper_quartile", number(gaps.upperQuartile)),
      ("smallest", integer(gaps.smallest)), ("largest", integer(gaps.largest)),
    ])
  }
}
