import Chronicle
import Geometry

/// The changes of holder or status between two days, with the records behind them.
public struct DiffReport: Report {
  let atlas: Atlas
  let comparison: Comparison
  let from, to: Day
  let language: Language

  /// Makes a report of the changes from the end of a day to the end of another.
  public init(atlas: Atlas, from: Day, to: Day, language: Language) {
    self.atlas = atlas
    self.from = from
    self.to = to
    self.language = language
    comparison = Comparison(of: atlas, from: from, to: to)
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [
      .text(\.text), .rows { $0.columns.rows($0.comparison.rows + $0.comparison.openRows) },
      .tree { $0.wholeColumns.record($0) },
    ]
  }

  @ColumnsBuilder<ComparisonRow>
  var columns: Columns<ComparisonRow> {
    Column("district") { .text(atlas[$0.district].id) }
    sideColumns.nested("before", suffix: "_before") { ($0.before, $0.memberBefore, $0.dueBefore) }
    sideColumns.nested("after", suffix: "_after") { ($0.after, $0.memberAfter, $0.dueAfter) }
    Column("changed") { .text(isOpen($0) ? "not-known" : "yes") }.onlyInRows
    rangeColumns(\.range)
    Column("km2") { .number($0.area.value, decimals: 3) }
    Column("faces") { Value($0.faces.map { atlas[$0].id }) }
    Column("announcements") { ids(ofAnnouncements: $0.announcements) }
    Column("provisions") { Value($0.provisions.map { atlas.provisions[$0].id }) }
    Column("events") { Value($0.events.map { atlas.events[$0].id }) }
    Column("sources") { atlas.ids($0.sources) }
    Column("district_name") { .text(atlas[$0.district].names[language]) }.onlyInRows
    Column("holder_name_before") { atlas.holderName($0.before.holder, $0.memberBefore, $0.before.status, in: language) }
      .onlyInRows
    Column("holder_name_after") { atlas.holderName($0.after.holder, $0.memberAfter, $0.after.status, in: language) }
      .onlyInRows
  }

  /// The state of ground on one of the two days, and the day on which it was to be handed over.
  typealias Side = (stance: ControlStance, member: MemberIndex?, due: Day?)

  @ColumnsBuilder<Side>
  private var sideColumns: Columns<Side> {
    Column("holder") { atlas.holderID($0.stance.holder, $0.member, $0.stance.status) }
    Column("status") { .text($0.stance.status.rawValue) }
    Column("due") { Value($0.due) }.onlyInRecords
    atlas.groupColumns(in: language) { $0.stance.status == .unmapped ? nil : $0.stance.holder }
  }

  @ColumnsBuilder<Self>
  private var wholeColumns: Columns<Self> {
    Column("from") { Value($0.from) }
    Column("to") { Value($0.to) }
    Column("reading") { _ in .text("assessed") }
    Column("changes") { columns.records($0.comparison.rows) }
    Column("days_not_known") { columns.records($0.comparison.openRows) }
    Column("other_announcements") { ids(ofAnnouncements: $0.comparison.otherAnnouncements) }
  }

  /// Whether it is not known if the ground changed between the two days.
  private func isOpen(_ row: ComparisonRow) -> Bool { comparison.openRows.contains(row) }

  /// Ids for announcements, made of day, place and act, because the pack gives them none.
  private func ids(ofAnnouncements numbers: [Int]) -> Value {
    Value(
      numbers.map { number in
        let statement = atlas.announcements[number]
        return "\(statement.day) \(atlas[statement.place].id) \(statement.act.rawValue)"
      })
  }
}
