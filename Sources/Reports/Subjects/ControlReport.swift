import Basics
import Chronicle
import Geometry

/// The area of each holder on a day or day after day: in the zone and in each district, or in one district. As a map,
/// the faces of a day.
public struct ControlReport: Report {
  let atlas: Atlas
  private let book: EvidenceBook
  let days: ClosedRange<Day>
  let isSeries: Bool
  let district: DistrictIndex?
  let language: Language

  /// Makes a report of days.
  ///
  /// - Parameters:
  ///   - isSeries: whether it is told as a series, even of one day. A series has the formats `seriesFormats`.
  ///   - district: the only district told of; nil for the zone and all districts.
  public init(atlas: Atlas, days: ClosedRange<Day>, isSeries: Bool, district: DistrictIndex?, language: Language) {
    self.atlas = atlas
    book = EvidenceBook(of: atlas)
    self.days = days
    self.isSeries = isSeries
    self.district = district
    self.language = language
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.text(\.text), .tree(\.tree), .rows(\.rows), .map(\.faces)] }

  /// The formats in which a series of days can be written.
  public static let seriesFormats = Format.all(of: .rows) + Format.all(of: .tree)

  /// The zone or a district on a day, with what each holder has of it.
  struct Part {
    var day: Day
    /// Nil for the zone.
    var district: DistrictIndex?
    var area: SquareKilometres
    /// The ground of which it is not known whether it has changed yet; it is counted for the holder it is drawn with.
    var open: SquareKilometres
    var holdings: [Holding]
    /// The bounds of each holding; nil for ground that counts for nobody.
    var bands: [ControlBand?]

    /// The same on a day on which nothing is different.
    func again(on day: Day) -> Part {
      var part = self
      part.day = day
      return part
    }

    /// The ground that nobody mapped.
    var unmapped: SquareKilometres {
      holdings.filter { $0.status == .unmapped }.reduce(.zero) { $0 + $1.area }
    }
  }

  /// What a holder has of a part.
  struct Share {
    var part: Part
    var holding: Holding
    /// Whether it is the first one told of its part.
    var isFirst: Bool

    /// The bounds of its area; nil for ground that counts for nobody.
    var band: ControlBand?
  }

  @ColumnsBuilder<Share>
  var columns: Columns<Share> {
    Column("day") { Value($0.part.day) }.onlyInRows
    Column("district") { .text(id($0.part)) }.onlyInRows.shown("") { $0.isFirst ? name($0.part) : "" }
    Column("holder") { atlas.holderID($0.holding.holder, $0.holding.member, $0.holding.status) }
      .shown("holder") { shownName($0.holding) }
    Column("status") { .text($0.holding.status.rawValue) }.shown("status") { $0.holding.status.rawValue }
    Column("km2") { .number($0.holding.area.value, decimals: 3) }
      .shown("km2", .right) { decimal($0.holding.area.value, 1) }
    Column("least_km2") { Value($0.band?.least.value, decimals: 3) }.shown("least", .right) { text($0.band?.least) }
    Column("most_km2") { Value($0.band?.most.value, decimals: 3) }.shown("most", .right) { text($0.band?.most) }
    Column("share") { .number($0.holding.area.share(of: $0.part.area), decimals: 5) }
      .shown("share", .right) { percent($0.holding.area.share(of: $0.part.area)) }
    // The zone is the sum of its districts: whoever adds up rows must leave one of the two out.
    Column("scope") { .text($0.part.district == nil ? "zone" : "district") }.onlyInRows
    Column("district_name") { .text(name($0.part)) }.onlyInRows
    Column("holder_name") { atlas.holderName($0.holding.holder, $0.holding.member, $0.holding.status, in: language) }
      .onlyInRows
    atlas.groupColumns(in: language) { $0.holding.status == .unmapped ? nil : $0.holding.holder }
  }

  @ColumnsBuilder<Part>
  private var partColumns: Columns<Part> {
    Column("id") { $0.district.map { .text(atlas[$0].id) } }
    Column("name") { part in part.district.map { _ in .text(name(part)) } }
    Column("area_km2") { .number($0.area.value, decimals: 3) }
    Column("open_km2") { .number($0.open.value, decimals: 3) }
    Column("unmapped_km2") { .number($0.unmapped.value, decimals: 3) }
    Column("holdings") { columns.records(shares(of: $0)) }
  }

  /// The parts of a day.
  private struct Division {
    var day: Day
    var parts: [Part]
  }

  @ColumnsBuilder<Division>
  private var dayColumns: Columns<Division> {
    Column("day") { Value($0.day) }
    Column("state_of") { Value(min($0.day, atlas.knownDays.upperBound)) }
    Column("reading") { _ in .text("assessed") }
    Column("zone") { $0.parts.first { $0.district == nil }.map(partColumns.record) }
    Column("districts") { partColumns.records($0.parts.filter { $0.district != nil }) }
  }

  /// In a story with groups with the group.
  private func shownName(_ holding: Holding) -> String {
    holding.status == .unmapped ? "nobody" : atlas.holderName(holding.holder, holding.member, in: language)
  }

  private func text(_ area: SquareKilometres?) -> String { area.map { decimal($0.value, 1) } ?? "-" }
  private func id(_ part: Part) -> String { part.district.map { atlas[$0].id } ?? "zone" }
  private func name(_ part: Part) -> String { part.district.map { atlas[$0].names[language] } ?? "The zone" }

  /// The district asked for; or the zone and then every district with ground in it, which add up to the zone.
  private func parts(on day: Day) -> [Part] {
    let row = atlas.timeline.table.row(on: day), bounds = DayBounds(of: atlas, on: day, by: book)
    func part(_ district: DistrictIndex?) -> Part {
      let holdings = atlas.timeline.holdingsOfMembers(of: row, in: district)
      return Part(
        day: day, district: district, area: atlas.timeline.area(in: district),
        open: atlas.area(openOn: day, in: district), holdings: holdings,
        bands: holdings.map { holding in
          holding.status == .unmapped
            ? nil : bounds.band(of: ControlStance(holding), member: holding.member, in: district)
        })
    }
    if let district { return [part(district)] }
    let districts = atlas.districts.indices.map { DistrictIndex($0) }
    return [part(nil)] + districts.filter { !atlas.timeline.counted(in: $0).isEmpty }.map { part($0) }
  }

  /// The last day on which anything is drawn or said differently from the day before.
  private var lastDayOfNews: Day {
    max(
      atlas.timeline.table.changeDays.last ?? atlas.days.lowerBound,
      atlas.announcements.last?.day ?? atlas.days.lowerBound)
  }

  private func division(of day: Day) -> Division { Division(day: day, parts: parts(on: day)) }

  private func shares(of part: Part) -> [Share] {
    zip(part.holdings, part.bands).enumerated().map { number, pair in
      Share(part: part, holding: pair.0, isFirst: number == 0, band: pair.1)
    }
  }

  private var text: String {
    let day = days.lowerBound
    let last = atlas.knownDays.upperBound
    let note = day > last ? "This map ends on \(last.long): that is its last state, whatever came later.\n" : ""
    let parts = parts(on: day)
    return "Control on \(day.long), as assessed\n\(note)\n" + columns.table(parts.flatMap(shares)) + notes(parts[0])
  }

  /// What a reader must know of the ground that is not simply held.
  private func notes(_ part: Part) -> String {
    var notes = ""
    if part.open > .zero {
      notes +=
        "Of \(part.open.text) the day of change is not known and may not have come yet: counted as drawn.\n"
    }
    if part.unmapped > .zero {
      notes +=
        "\(part.unmapped.text) unmapped: held in part by each of two, by no known line; counted for nobody.\n"
    }
    return notes.isEmpty ? "" : "\n" + notes
  }

  private var rows: Rows {
    columns.rows { take in
      var parts: [Part] = []
      for day in days {
        parts = day <= lastDayOfNews || parts.isEmpty ? self.parts(on: day) : parts.map { $0.again(on: day) }
        parts.flatMap(shares).forEach(take)
      }
    }
  }

  private var tree: Value {
    isSeries ? dayColumns.records(days.lazy.map(division)) : dayColumns.record(division(of: days.lowerBound))
  }
}
