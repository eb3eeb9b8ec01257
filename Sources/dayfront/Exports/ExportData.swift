import ArgumentParser
import Chronicle
import Export
import Reports
import Screens

extension ExportRow {
  private static let ofSpans: Set<OptionName> = ["from", "to", "theme"]

  /// Spans of control, the front line, events and announcements for geographic programs.
  static let geoJSON = ExportRow(
    words:
      "ground by holder and period, the front line, events and announcements, with their days, for QGIS and others",
    options: ofSpans
  ) { request in
    let report = try request.spans()
    return .pieces { report.write(.geojson, to: $0) }
  }

  /// The same for globes.
  static let kml = ExportRow(words: "the same for Google Earth and other globes", options: ofSpans) { request in
    let report = try request.spans()
    return .pieces { report.write(.kml, to: $0) }
  }

  /// The same, packed.
  static let kmz = ExportRow(words: "the same in one ZIP archive", options: ofSpans) { request in
    var text = ""
    try request.spans().write(.kml) { text += $0 }
    return .bytes(zipFile(holding: "doc.kml", Array(text.utf8)))
  }

  /// A table.
  static let csv = ExportRow(
    words: "a table: --table \(ExportTable.allCases.map(\.rawValue).joined(separator: ", "))",
    options: ["table", "from", "to"]
  ) { request in
    guard let table = request.options.table else {
      throw ValidationError("Say with --table which: \(ExportTable.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let write = try table.writer(request)
    return .pieces { write($0) }
  }
}

/// The tables that can be taken away.
enum ExportTable: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The area of each holder in the zone and each district, day by day.
  case control
  /// The ground of each face by holder and period.
  case spans
  case events, announcements
  /// All places, with coordinates.
  case places

  func writer(_ request: ExportRequest) throws -> ((String) -> Void) -> Void {
    let days = try request.days(), atlas = request.atlas, language = request.pack.names
    switch self {
    case .control:
      let report = ControlReport(atlas: atlas, days: days, isSeries: true, district: nil, language: language)
      return { report.write(.csv, to: $0) }
    case .spans:
      let report = try request.spans()
      return { report.write(.csv, to: $0) }
    case .events:
      let report = EventReport(atlas: atlas, events: atlas.events.filter { request.isAllDays || days.contains($0.day) })
      return { report.write(.csv, to: $0) }
    case .announcements:
      let report = AnnouncementReport(atlas: atlas, days: request.isAllDays ? nil : days, language: language)
      return { report.write(.csv, to: $0) }
    case .places:
      guard request.isAllDays else { throw ValidationError("Places have no days: leave out --from and --to.") }
      let report = PlacesReport(atlas: atlas, district: nil, language: language)
      return { report.write(.csv, to: $0) }
    }
  }
}

extension ExportRequest {
  /// Whether no days were chosen: records of earlier and later days then belong to it too.
  var isAllDays: Bool { options.from == nil && options.to == nil }

  /// The days asked for, or all of the slider.
  func days() throws -> ClosedRange<Day> {
    let first = try options.from.map { try atlas.sliderDay($0) } ?? atlas.days.lowerBound
    let last = try options.to.map { try atlas.sliderDay($0) } ?? atlas.days.upperBound
    guard first <= last else { throw ValidationError("--to is earlier than --from.") }
    return first...last
  }

  func spans() throws -> SpanReport {
    let theme = options.theme?.set ?? .light
    return SpanReport(
      atlas: atlas, days: try days(), language: pack.names, colors: SpanReport.Colors(theme: theme, of: atlas))
  }
}

extension SpanReport.Colors {
  /// The colours of a theme, as the map in the terminal has them.
  init(theme: Theme, of atlas: Atlas) {
    let palette = Palette(depth: .truecolor, theme: theme)
    func ground(_ ground: Ground) -> UInt32 { palette.look(of: Ink(.text, on: ground)).back.number }
    func mark(_ mark: Mark) -> UInt32 { palette.look(of: Ink(mark)).fore.number }
    self.init(
      holders: atlas.holders.map { ground(.zone($0.slot, .held, isNew: false)) }, unmapped: ground(.unmapped),
      front: mark(.line(.front)), mark: mark(.strong))
  }
}

extension TerminalColor {
  /// Red, green and blue as `0xRRGGBB`; black for a colour that the terminal decides.
  fileprivate var number: UInt32 {
    if case .rgb(let red, let green, let blue) = self {
      UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    } else {
      0
    }
  }
}
