import Basics
import Chronicle
import Geometry

/// The columns of places with their evidence: those of the records of places, and those of the rows of announced
/// settlements.
struct PlaceColumns {
  let atlas: Atlas
  let language: Language
  /// The day whose state is told too; nil for none.
  var day: Day?

  /// All columns. Rows are of announced settlements: their sources are those of the statements, and those of records
  /// stand in the statements themselves.
  @ColumnsBuilder<PlaceEvidence>
  var all: Columns<PlaceEvidence> {
    Column("place", inRecords: "id") { .text(place($0).id) }
    Column("name") { .text(place($0).names[language]) }.onlyInRows
    Column("kind") { .text(place($0).kind.rawValue) }.onlyInRecords
    Column("rank") { .integer(place($0).rank) }.onlyInRecords
    Column("district") { .text(atlas[place($0).district].id) }
    Column("names") { Value(place($0).names) }.onlyInRecords
    position.onlyInRecords
    Column("lon") { Value(place($0).coordinate?.longitude, decimals: 5) }.onlyInRecords
    Column("lat") { Value(place($0).coordinate?.latitude, decimals: 5) }.onlyInRecords
    Column("face") { Value($0.face.map { atlas[$0].id }) }.onlyInRecords
    Column("announced") { Value($0.announcedOn) }
    Column("party") { Value(announcement($0).map { atlas.parties[$0.party].id }) }.onlyInRows
    Column("outcome") { Value($0.outcome?.rawValue) }
    days(of: .denied)
    days(of: .acknowledged)
    days(of: .verified)
    Column("assessed") { Value($0.assessedOn) }
    Column("handed_over") { Value($0.handedOverOn) }
    rangeColumns(\.shownRange)
    Column("gap_days") { Value($0.gap) }
    position.onlyInRows
    Column("gap") { .text($0.gapInFull) }.onlyInRecords
    Column("note") { .text(place($0).note) }.onlyInRecords
    Column("sources") { atlas.ids(distinct($0.statements.flatMap(\.sources))) }.onlyInRows
    Column("district_name") { .text(atlas[atlas[$0.place].district].names[language]) }.onlyInRows
    Column("lon") { Value(place($0).coordinate?.longitude, decimals: 5) }.onlyInRows
    Column("lat") { Value(place($0).coordinate?.latitude, decimals: 5) }.onlyInRows
    othersColumns
    Column("sources") { atlas.ids(place($0).sources) }.onlyInRecords
    Column("on") { evidence in
      day.map { .record([("day", Value($0)), ("state", .text(evidence.state(on: $0).rawValue))]) }
    }.onlyInRecords
    Column("statements") { statementColumns.records($0.statements) }.onlyInRecords
    Column("opinions") { OpinionColumns(atlas: atlas, language: language).all.records(atlas.opinionRows(of: $0)) }
      .onlyInRecords
  }

  /// What other mappers showed of the place, the third voice: how many opinions there are, how they stand beside the map,
  /// and each with its day. Records have the opinions themselves.
  @ColumnsBuilder<PlaceEvidence>
  private var othersColumns: Columns<PlaceEvidence> {
    Column("others") { .integer($0.opinions.count) }.onlyInRows
    Column("others_own_findings") { .integer($0.opinions.count(where: \.finding.isOwn)) }.onlyInRows
    Column("others_agree") { count($0) { $0.fits } }.onlyInRows
    Column("others_differ") { count($0) { $0.isDifferent } }.onlyInRows
    Column("others_contested") { count($0) { $0 == .contested } }.onlyInRows
    Column("others_said") { Value(atlas.opinionRows(of: $0).map(told)) }.onlyInRows
  }

  private func count(_ evidence: PlaceEvidence, _ isCounted: (OpinionStanding) -> Bool) -> Value {
    .integer(atlas.opinionRows(of: evidence).count { isCounted($0.standing) })
  }

  /// An opinion in a field: `2020-10-23 azerbaijan (mapped) Suriyak Maps`.
  private func told(_ row: OpinionRow) -> String {
    let says = OpinionColumns(atlas: atlas, language: language).id(of: row.opinion.says)
    return "\(row.opinion.day) \(says) (\(row.opinion.finding.rawValue)) \(row.opinion.speaker)"
  }

  private var position: Column<PlaceEvidence> { Column("position") { .text(place($0).quality.rawValue) } }

  /// The days of an act, which records have with the statements.
  private func days(of act: Act) -> Column<PlaceEvidence> {
    Column(act.rawValue) { evidence in
      Value(evidence.statements.filter { $0.act == act }.map(\.day.description))
    }.onlyInRows
  }

  @ColumnsBuilder<Announcement>
  private var statementColumns: Columns<Announcement> {
    Column("day") { Value($0.day) }
    saidColumns(of: atlas)
  }

  private func place(_ evidence: PlaceEvidence) -> Place { atlas[evidence.place] }

  private func announcement(_ evidence: PlaceEvidence) -> Announcement? {
    evidence.statements.first { $0.act == .announced }
  }
}
