import Basics
import Chronicle
import Geometry

/// Who held a point on a day, with its whole history and sources.
public struct PointReport: Report {
  let atlas: Atlas
  let point: Coordinate
  let face: FaceIndex
  let day: Day?
  let language: Language

  /// Makes a report of a point.
  ///
  /// - Parameters:
  ///   - face: the face in which the point lies.
  ///   - day: the day whose state is told; nil for none.
  public init(atlas: Atlas, point: Coordinate, face: FaceIndex, day: Day?, language: Language) {
    self.atlas = atlas
    self.point = point
    self.face = face
    self.day = day
    self.language = language
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.text(\.text), .tree { $0.columns.record($0) }] }

  @ColumnsBuilder<Self>
  var columns: Columns<Self> {
    Column("lon") { .number($0.point.longitude, decimals: 6) }
    Column("lat") { .number($0.point.latitude, decimals: 6) }
    Column("face") { .text(atlas[$0.face].id) }
    Column("district") { .text(atlas[atlas[$0.face].district].id) }
    Column("country") { .text(atlas.countries[atlas[$0.face].country].id) }
    Column("certainty") { Value(atlas[$0.face].certainty?.rawValue) }
    Column("on") { $0.day.map(dayColumns.record) }
    Column("history") { historyColumns.records($0.history) }
  }

  @ColumnsBuilder<Day>
  private var dayColumns: Columns<Day> {
    Column("day") { Value($0) }
    Column("holder") { state(on: $0).map(atlas.holderID) ?? .empty }
    Column("status") { Value(state(on: $0)?.status.rawValue) }
    Column("due") { Value(state(on: $0)?.due) }
    rangeColumns { atlas.openRange(of: face, on: $0) }
    atlas.groupColumns(in: language, of: { state(on: $0) })
    Column("state_of") { Value(min($0, atlas.knownDays.upperBound)) }
  }

  @ColumnsBuilder<ControlEntry>
  private var historyColumns: Columns<ControlEntry> {
    Column("from") { Value($0.from) }
    rangeColumns(\.range)
    Column("holder") { atlas.holderID($0.state) }
    Column("status") { .text($0.state.status.rawValue) }
    Column("due") { Value($0.state.due) }
    Column("sources") { atlas.ids($0.sources) }
    atlas.groupColumns(in: language, of: { $0.state })
  }

  /// The dated history of the point. Ground outside the zone has none, only the holder of its country.
  private var history: [ControlEntry] { atlas.timeline.isInZone(face) ? atlas.timeline.histories[face.index] : [] }

  /// The state on a day; nil before the records.
  private func state(on day: Day) -> ControlState? {
    atlas.isKnown(face, on: day) ? atlas.timeline.state(of: face, on: day) : nil
  }

  private func words(_ state: ControlState) -> String {
    atlas.words(state, in: language)
  }

  private var text: String {
    var text = heading
    if let day { text += onDay(day) }
    let isTold = atlas.timeline.isInZone(face)
    text += isTold ? "\nHistory\n" : "\nThe holder of this ground does not change on this map.\n"
    for entry in history {
      text += "  \(entry.range?.toldWithYear ?? "from \(entry.from)")  \(words(entry.state))\n"
      for source in entry.sources { text += "    [\(source.index + 1)] \(atlas[source].citation)\n" }
    }
    return text + "\nArea \(atlas[face].id), \(atlas.timeline.areas[face.index].text)" + certainty
  }

  private var heading: String {
    let record = atlas[face]
    return "\(decimal(point.longitude, 4)) E \(decimal(point.latitude, 4)) N, "
      + "\(atlas[record.district].names[language]), \(atlas.countries[record.country].names[language])\n"
  }

  private func onDay(_ day: Day) -> String {
    let state =
      atlas.openChange(of: face, on: day).map { atlas.words($0, in: language) } ?? state(on: day).map(words)
      ?? "not known, the records begin later"
    let last = atlas.knownDays.upperBound
    let note = day > last ? "(this map ends on \(last): its last state, whatever came later)\n" : ""
    return "on \(day.long): \(state)\n" + note
  }

  /// The end of the last line: how certain the ground is, and how exact its edge.
  private var certainty: String {
    switch atlas[face].certainty {
    case .assessed: "; drawn by the assessment.\n" + (atlas.accuracy.map { $0[language] + "\n" } ?? "")
    case .agreed: "; its edge was fixed by the agreement.\n"
    case .low: "; low certainty: the sources disagree about this ground.\n"
    case nil: ".\n"
    }
  }
}
