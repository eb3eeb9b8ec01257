import Basics
import Chronicle
import Geometry

/// Districts, with the days on which their ground changed hands and was evacuated. For reading, one that was asked for
/// is told as a record, and all of them are a table.
public struct DistrictReport: Report {
  let atlas: Atlas
  /// The district asked for; nil for all of the zone.
  let asked: DistrictIndex?
  let language: Language

  /// Makes a report of the district asked for, or of all of the zone.
  public init(atlas: Atlas, asked: DistrictIndex?, language: Language) {
    self.atlas = atlas
    self.asked = asked
    self.language = language
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] {
    [.text(\.text), .tree { $0.columns.records($0.districts) }, .rows { $0.columns.rows($0.districts) }]
  }

  /// What is told of a district.
  struct Told {
    var index: DistrictIndex
    var area, capturedArea: SquareKilometres
    var turns: [Turn]
    /// From a holder to another one of the same group.
    var turnsInside: [Turn]
    var evacuation: Evacuation?
    /// The changes of its ground by capture.
    var captures: [Turn] { turns.filter { !$0.isHandover && !$0.wasUnmapped } }
    /// The days on which any of its ground was captured or may have been; nil where none was.
    var captureDays: ClosedRange<Day>? {
      let days = captures.map { $0.range ?? $0.day...$0.day }
      guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
      return first...last
    }
    /// The ground that was held in part by each of two, by no known line.
    var unmappedArea: SquareKilometres { turns.filter(\.wasUnmapped).reduce(.zero) { $0 + $1.area } }
  }

  private var districts: [Told] { (asked.map { [$0] } ?? atlas.zoneDistricts).map(told) }

  func told(of district: DistrictIndex) -> Told {
    Told(
      index: district, area: atlas.timeline.area(in: district), capturedArea: atlas.capturedArea(in: district),
      turns: atlas.turns(in: district),
      turnsInside: atlas.turnsInsideGroups(in: district), evacuation: atlas.evacuation(of: district))
  }

  @ColumnsBuilder<Told>
  var columns: Columns<Told> {
    Column("district", inRecords: "id") { .text(atlas[$0.index].id) }
    Column("name") { .text(atlas[$0.index].names[language]) }.onlyInRows
      .shown("district") { atlas[$0.index].names[language] }
    Column("names") { Value(atlas[$0.index].names) }.onlyInRecords
    Column("km2", inRecords: "area_km2") { .number($0.area.value, decimals: 3) }
      .shown("km2", .right) { decimal($0.area.value, 0) }
    Column("captured_km2") { .number($0.capturedArea.value, decimals: 3) }.onlyInRows
      .shown("captured", .right) { $0.captures.isEmpty ? "-" : decimal($0.capturedArea.value, 0) }
    Column("captured_from") { Value($0.captures.first?.day) }.onlyInRows
      .shown("from") { words($0.captures.first) }
    Column("captured_to") { Value($0.captures.last?.day) }.onlyInRows
      .shown("to") { words($0.captures.last) }
    Column("captured_earliest") { Value($0.captureDays?.lowerBound) }.onlyInRows
    Column("captured_latest") { Value($0.captureDays?.upperBound) }.onlyInRows
    Column("unmapped_km2") { .number($0.unmappedArea.value, decimals: 3) }
      .shown("unmapped", .right) { $0.unmappedArea > .zero ? decimal($0.unmappedArea.value, 0) : "-" }
    Column(shown: "handed over", .right) { $0.evacuation.map { decimal($0.area.value, 0) } ?? "-" }
    Column(shown: "evacuated") { words($0.evacuation) }
    evacuationColumns.nested("evacuation") { $0.evacuation }
    Column("changes") { turnColumns.records($0.turns) }.onlyInRecords
    Column("changes_inside_groups") { told in
      atlas.hasGroups ? turnColumns.records(told.turnsInside) : nil
    }.onlyInRecords
    Column("census") { censusColumns.records(atlas.census(of: $0.index)) }.onlyInRecords
  }

  @ColumnsBuilder<Evacuation>
  var evacuationColumns: Columns<Evacuation> {
    Column("agreed") { Value($0.agreedOn) }
    Column("first_due") { Value($0.firstDue) }
    Column("put_off_on") { Value($0.postponements.last?.decidedOn) }.onlyInRows
    Column("put_off_to") { Value($0.postponements.last?.newDue) }.onlyInRows
    Column("postponed") { evacuation in
      .list(evacuation.postponements.map { .record([("on", Value($0.decidedOn)), ("to", Value($0.newDue))]) })
    }.onlyInRecords
    Column("evacuated", inRecords: "done") { Value($0.doneOn) }
    Column("area_km2") { .number($0.area.value, decimals: 3) }.onlyInRecords
    Column("excepted_km2") { .number($0.excepted.value, decimals: 3) }
    Column("sources") { atlas.ids($0.sources) }.onlyInRecords
  }

  @ColumnsBuilder<Turn>
  private var turnColumns: Columns<Turn> {
    Column("day") { Value($0.day) }
    rangeColumns(\.range)
    Column("to") { .text($0.member.map { atlas[$0].id } ?? atlas[$0.holder].id) }
    Column("how") { .text(how($0)) }
    Column("km2") { .number($0.area.value, decimals: 3) }
    Column("sources") { atlas.ids($0.sources) }
    atlas.groupColumns(in: language) { $0.holder }
  }

  private func how(_ turn: Turn) -> String {
    if turn.isInsideGroup { return "inside-group" }
    return turn.wasUnmapped ? "unmapped" : turn.isHandover ? "handed-over" : "captured"
  }

  var text: String { asked.map { record(of: told(of: $0)) } ?? table }

  private var table: String {
    columns.table(districts)
      + "\nGround of each district inside the line of contact of \(atlas.baseline); captured: km2 and days as assessed,\n\"by\" where the day is not known; unmapped: held in part by each of two for a time;\nhanded over: km2 of its evacuation.\n"
  }

  private func words(_ turn: Turn?) -> String {
    turn.map { $0.range.map { "by \($0.upperBound)" } ?? $0.day.description } ?? "-"
  }

  private func words(_ evacuation: Evacuation?) -> String {
    guard let evacuation else { return "-" }
    var words = evacuation.doneOn?.description ?? "due \(evacuation.due(asOf: atlas.days.upperBound)), not done"
    if !evacuation.postponements.isEmpty { words += " (first agreed \(evacuation.firstDue))" }
    if evacuation.excepted > .zero { words += " (corridor excepted)" }
    return words
  }
}
