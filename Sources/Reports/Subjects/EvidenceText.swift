import Basics
import Chronicle

/// Announcements against the assessment, for reading: the gaps of all places and of each district, and the running
/// totals.
extension EvidenceReport {
  var text: String {
    "What was announced, beside what was assessed\n\n" + (settlements.isEmpty ? nothingAnnounced : announced)
      + opinionsText + (district == nil ? sharesText : "")
  }

  private var whose: String { district.map { " of \(atlas[$0].names[language])" } ?? "" }

  private var nothingAnnounced: String { "No settlement\(whose) was announced as taken.\n" }

  private var announced: String {
    let gaps = book.gaps(in: district)
    let heading = """
      \(settlements.count) settlements\(whose) were announced as taken. Gaps are counted over \(gaps.gaps.count) of \
      them: with a known position,
      in the zone, on ground whose day is known, and not given up as not held. A gap is the days from the announcement to the first
      day on which the map shows the ground as taken or handed over: + announced before, - after.


      """
    let words = gaps.gaps.isEmpty ? "" : wrapped(gaps.words, to: 100).map { $0 + "\n" }.joined() + "\n"
    return heading + words + table + "\n" + histogram(gaps) + open + (district == nil ? "\n" + totals : "")
  }

  /// The settlements on ground whose day is not known: between which days their ground passed.
  private var open: String {
    let places = book.openSettlements(in: district)
    guard !places.isEmpty else { return "" }
    return "\nOn ground whose day is not known, where no gap can be counted\n\n" + openColumns.table(places)
  }

  @ColumnsBuilder<PlaceEvidence>
  private var openColumns: Columns<PlaceEvidence> {
    Column(shown: "place") { atlas.label($0.place, in: language) }
    Column(shown: "announced") { $0.announcedOn?.description ?? "-" }
    Column(shown: "ground passed from") { $0.shownRange?.lowerBound.description ?? "-" }
    Column(shown: "to") { $0.shownRange?.upperBound.description ?? "-" }
  }

  private var table: String {
    let districts = distinct(settlements.map { atlas[$0.place].district })
      .sorted { atlas[$0].names.english < atlas[$1].names.english }
    let all = district == nil ? [gaps(of: "All", in: nil)] : []
    return gapColumns.table(all + districts.map { gaps(of: atlas[$0].names[language], in: $0) })
  }

  /// A histogram with bars of at most 50 marks.
  private func histogram(_ gaps: GapStatistics) -> String {
    let bins = gaps.histogram(width: 5)
    guard let most = bins.map(\.count).max() else { return "" }
    return binColumns(most: most).table(bins)
  }

  /// The columns of the histogram.
  ///
  /// - Parameter most: the count of the highest bin.
  @ColumnsBuilder<(range: ClosedRange<Int>, count: Int)>
  private func binColumns(most: Int) -> Columns<(range: ClosedRange<Int>, count: Int)> {
    Column(shown: "gap in days") { range(Double($0.range.lowerBound), Double($0.range.upperBound)) }
    Column(shown: "places", .right) { String($0.count) }
    Column(shown: "") {
      String(repeating: "#", count: $0.count == 0 ? 0 : max(1, $0.count * 50 / max(50, most)))
    }
  }

  private var totals: String {
    var notes = SourceNotes()
    for comparison in atlas.totalComparisons { _ = notes.cite(atlas.totals[comparison.total].sources) }
    return "Announced settlements by the end of a day: published running totals, and the count of these records\n\n"
      + totalColumns.table(atlas.totalComparisons) + notes.list(in: atlas)
  }
}
