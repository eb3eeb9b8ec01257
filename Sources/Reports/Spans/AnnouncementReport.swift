import Chronicle
import Geometry

/// Every statement about a place, in order of its day: a row each.
public struct AnnouncementReport: Report {
  let atlas: Atlas
  let statements: [Announcement]
  let language: Language

  /// Makes a report of the statements of some days, or of all with nil.
  public init(atlas: Atlas, days: ClosedRange<Day>? = nil, language: Language) {
    self.atlas = atlas
    self.language = language
    statements = atlas.announcements.filter { days?.contains($0.day) ?? true }
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.rows { $0.columns.rows($0.statements) }] }

  @ColumnsBuilder<Announcement>
  var columns: Columns<Announcement> {
    Column("day") { Value($0.day) }
    Column("place") { .text(atlas[$0.place].id) }
    Column("name") { .text(atlas[$0.place].names[language]) }
    Column("district") { .text(atlas[atlas[$0.place].district].id) }
    Column("lon") { Value(atlas[$0.place].coordinate?.longitude, decimals: 5) }
    Column("lat") { Value(atlas[$0.place].coordinate?.latitude, decimals: 5) }
    saidColumns(of: atlas)
  }
}
