import Chronicle
import Geometry

/// An opinion with the evidence of its place.
struct OpinionRow {
  var opinion: Opinion
  var evidence: PlaceEvidence
  var standing: OpinionStanding

  /// The days from the first announcement to the opinion; nil where the place was never announced.
  var daysSinceAnnounced: Int? { evidence.announcedOn.map { opinion.day - $0 } }
}

extension Atlas {
  /// The opinions of a place, each beside the map.
  func opinionRows(of evidence: PlaceEvidence) -> [OpinionRow] {
    evidence.opinions.map {
      OpinionRow(opinion: $0, evidence: evidence, standing: standing(of: $0, on: evidence.face))
    }
  }
}

/// The columns of what other mappers showed.
struct OpinionColumns {
  let atlas: Atlas
  let language: Language
  /// Whether records name the place too: they stand outside the place's own record.
  var namesPlace = false

  @ColumnsBuilder<OpinionRow>
  var all: Columns<OpinionRow> {
    Column("place") { namesPlace ? .text(place($0).id) : nil }
      .shown("place") { place($0).names[language] }
    Column("day") { Value($0.opinion.day) }.shown("day") { $0.opinion.day.description }
    Column("says") { .text(id(of: $0.opinion.says)) }.shown("they say") { words(of: $0.opinion.says) }
    Column("by") { .text($0.opinion.speaker) }.shown("who") { $0.opinion.speaker }
    Column("how") { .text($0.opinion.finding.rawValue) }.shown("how") { $0.opinion.finding.rawValue }
    Column("own_finding") { .text($0.opinion.finding.isOwn ? "yes" : "no") }
    Column("days_before_map") { Value($0.standing.days) }
    Column("map") { .text($0.standing.words) }.shown("the map") { $0.standing.words }
    Column("days_since_announced") { Value($0.daysSinceAnnounced) }
      .shown("announced") { $0.evidence.announcedOn?.description ?? "-" }
    Column("note") { .text($0.opinion.note) }
    Column("sources") { atlas.ids($0.opinion.sources) }.shown("source") { sourceNumbers($0.opinion.sources) }
  }

  private func place(_ row: OpinionRow) -> Place { atlas[row.opinion.place] }

  /// What they say, as the pack's files have it.
  func id(of verdict: Opinion.Verdict) -> String {
    switch verdict {
    case .holder(let holder): atlas[holder].id
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }

  /// What they say, in words.
  func words(of verdict: Opinion.Verdict) -> String {
    switch verdict {
    case .holder(let holder): atlas[holder].names[language]
    case .contested: "contested"
    case .unknown: "could not tell"
    }
  }
}
