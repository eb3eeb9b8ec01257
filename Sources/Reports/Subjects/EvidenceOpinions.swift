import Basics
import Chronicle

/// What other mappers showed, beside announcements and the assessment.
extension EvidenceReport {
  /// The opinions about places of the district, or of all, in order of their days.
  var opinions: [OpinionRow] {
    atlas.opinions.compactMap { opinion in
      guard district == nil || atlas[opinion.place].district == district else { return nil }
      let evidence = book[opinion.place]
      return OpinionRow(
        opinion: opinion, evidence: evidence, standing: atlas.standing(of: opinion, on: evidence.face))
    }
  }

  var opinionColumns: Columns<OpinionRow> {
    OpinionColumns(atlas: atlas, language: language, namesPlace: true).all
  }

  /// How many opinions of one kind agree with the map.
  struct Agreement {
    var name: String
    var rows: [OpinionRow]

    func count(_ isCounted: (OpinionStanding) -> Bool) -> Int { rows.count { isCounted($0.standing) } }
    /// The median of the days by which those that differ lie from the map, whether before or after it.
    var medianDistance: Double? {
      GapStatistics(rows.filter(\.standing.isDifferent).compactMap { $0.standing.days.map(abs) }).median
    }
  }

  var agreements: [Agreement] {
    let rows = opinions
    return [
      Agreement(name: "own findings", rows: rows.filter(\.opinion.finding.isOwn)),
      Agreement(name: "told by others, or no word", rows: rows.filter { !$0.opinion.finding.isOwn }),
    ]
  }

  @ColumnsBuilder<Agreement>
  var agreementColumns: Columns<Agreement> {
    Column("kind") { .text($0.name) }.shown("") { $0.name }
    Column("opinions") { .integer($0.rows.count) }.shown("opinions", .right) { String($0.rows.count) }
    Column("agree") { .integer($0.count(\.fits)) }
      .shown("agree", .right) { String($0.count(\.fits)) }
    Column("differ") { .integer($0.count(\.isDifferent)) }.shown("differ", .right) { String($0.count(\.isDifferent)) }
    Column("median_days") { Value($0.medianDistance, decimals: 2) }
      .shown("by days", .right) { $0.medianDistance.map { decimal($0, $0 == $0.rounded() ? 0 : 1) } ?? "-" }
    Column("contested") { .integer($0.count { $0 == .contested }) }
      .shown("contested", .right) { String($0.count { $0 == .contested }) }
    Column("unknown") { .integer($0.count { $0 == .unknown }) }
      .shown("could not tell", .right) { String($0.count { $0 == .unknown }) }
    Column("not_compared") { .integer($0.count { [.unmapped, .notCompared].contains($0) }) }
      .shown("not compared", .right) { String($0.count { [.unmapped, .notCompared].contains($0) }) }
  }

  /// For reading; nothing where there are no opinions.
  var opinionsText: String {
    let rows = opinions
    guard !rows.isEmpty else { return "" }
    let differing = rows.filter { $0.standing.isDifferent || $0.standing == .contested }
    var text = """

      What other mappers showed, beside both: a repeated list is no finding of their own. An opinion
      agrees where the map shows the same holder on that day; else the days are counted to the nearest
      day on which it does.


      """
    text += agreementColumns.table(agreements)
    if !differing.isEmpty {
      text += "\nThose that differ, or call the place contested\n\n" + opinionColumns.table(differing)
    }
    var notes = SourceNotes()
    for row in differing { _ = notes.cite(row.opinion.sources) }
    return text + notes.list(in: atlas)
  }
}

extension OpinionStanding {
  /// Whether opinion and map name the same holder, as far as the map knows the day.
  var fits: Bool { self == .agrees || self == .open }
}
