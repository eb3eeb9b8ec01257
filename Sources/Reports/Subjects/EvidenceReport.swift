import Basics
import Chronicle

/// Every announced settlement, with its announcement compared with the assessment; what can be counted of them; and both
/// beside what others showed and published.
public struct EvidenceReport: Report {
  let atlas: Atlas
  let book: EvidenceBook
  let district: DistrictIndex?
  let language: Language
  /// The announced settlements of the district, or all, in order of their first announcement.
  let settlements: [PlaceEvidence]

  /// Makes a report of a district, or of all with nil.
  public init(atlas: Atlas, district: DistrictIndex?, language: Language) {
    self.atlas = atlas
    self.district = district
    self.language = language
    book = EvidenceBook(of: atlas)
    settlements = book.settlements(in: district)
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text(\.text), .rows { $0.placeColumns.rows($0.settlements) }, .tree { $0.wholeColumns.record($0) }]
  }

  private var placeColumns: Columns<PlaceEvidence> { PlaceColumns(atlas: atlas, language: language).all }

  @ColumnsBuilder<Self>
  private var wholeColumns: Columns<Self> {
    Column("settlements") { .integer($0.settlements.count) }
    Column("gaps") { gapColumns.record($0.gaps(of: "", in: $0.district)) }
    Column("totals") { $0.district == nil ? totalColumns.records(atlas.totalComparisons) : nil }
    Column("agreement") { agreementColumns.records($0.agreements) }
    Column("opinions") { opinionColumns.records($0.opinions) }
    Column("shares") { $0.district == nil ? shareColumns.records(atlas.shareComparisons) : nil }
    Column("places") { placeColumns.records($0.settlements) }
  }

  /// The gaps of the announced settlements of a district, or of all.
  struct Gaps {
    /// What a table calls them.
    var name: String
    var announced: Int
    /// Those that would be counted, if the day of their ground were known.
    var open: Int
    var statistics: GapStatistics
  }

  func gaps(of name: String, in district: DistrictIndex?) -> Gaps {
    Gaps(
      name: name, announced: book.settlements(in: district).count, open: book.openSettlements(in: district).count,
      statistics: book.gaps(in: district))
  }

  @ColumnsBuilder<Gaps>
  var gapColumns: Columns<Gaps> {
    Column(shown: "") { $0.name }
    Column(shown: "announced", .right) { String($0.announced) }
    Column("counted") { .integer($0.statistics.gaps.count) }
      .shown("counted", .right) { String($0.statistics.gaps.count) }
    Column("day_not_known") { .integer($0.open) }.shown("day not known", .right) { String($0.open) }
    Column("before") { .integer($0.statistics.before) }.shown("before", .right) { String($0.statistics.before) }
    Column("same_day") { .integer($0.statistics.sameDay) }
      .shown("same day", .right) { String($0.statistics.sameDay) }
    Column("after") { .integer($0.statistics.after) }.shown("after", .right) { String($0.statistics.after) }
    Column("median") { Value($0.statistics.median, decimals: 2) }
      .shown("median", .right) { $0.statistics.median.map(signed) ?? "-" }
    Column("lower_quartile") { Value($0.statistics.lowerQuartile, decimals: 2) }
    Column("upper_quartile") { Value($0.statistics.upperQuartile, decimals: 2) }
    Column(shown: "quartiles", .right) { range($0.statistics.lowerQuartile, $0.statistics.upperQuartile) }
    Column("smallest") { Value($0.statistics.smallest) }
    Column("largest") { Value($0.statistics.largest) }
    Column(shown: "extremes", .right) {
      range($0.statistics.smallest.map { Double($0) }, $0.statistics.largest.map { Double($0) })
    }
  }

  @ColumnsBuilder<TotalComparison>
  var totalColumns: Columns<TotalComparison> {
    Column("day") { Value(total($0).day) }.shown("day") { total($0).day.description }
    Column("published") { .integer(total($0).total) }.shown("published", .right) { String(total($0).total) }
    Column("bound") { .text(total($0).bound.rawValue) }.shown("") { total($0).bound.afterNumber }
    Column("counted") { .integer($0.counted) }.shown("counted here", .right) { String($0.counted) }
    Column("difference") { .integer($0.difference) }
      .shown("difference", .right) { signed($0.difference) }
    Column("sources") { atlas.ids(total($0).sources) }.shown("source") { sourceNumbers(total($0).sources) }
  }

  private func total(_ comparison: TotalComparison) -> RunningTotal { atlas.totals[comparison.total] }
}
