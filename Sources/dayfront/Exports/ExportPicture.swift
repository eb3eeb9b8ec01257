import ArgumentParser
import Chronicle
import Classroom
import Export
import Screens

extension ExportRow {
  private static let ofPictures: Set<OptionName> = [
    "kind", "at", "view", "select", "place", "reading", "theme", "patterns", "size", "keys",
  ]

  /// A picture as vectors.
  static let drawing = ExportRow(
    words: "a picture as vectors: --kind map, capture, frame or figure", options: ofPictures
  ) {
    request in
    .text(try svg(request))
  }

  /// The same as dots.
  static let image = ExportRow(words: "the same as dots, by rsvg-convert where that is installed", options: ofPictures)
  {
    request in
    let svg = try svg(request)
    do throws(FilterFault) { return .bytes(try filtered(Array(svg.utf8), by: ["rsvg-convert", "--format=png"])) } catch
    {
      switch error {
      case .missing: throw ExportFault.noConverter
      case .failed: throw ExportFault.converterFailed
      }
    }
  }

  private static func svg(_ request: ExportRequest) throws -> String {
    let kind = request.options.kind ?? .map
    guard request.options.keys == nil || kind == .frame else {
      throw ValidationError("--keys belongs to --kind frame: only a screen takes keys.")
    }
    return switch kind {
    case .map: try picture(.map, request)
    case .capture: try picture(.capture, request)
    case .figure: try picture(.figure, request)
    case .frame: try frame(request)
    }
  }

  private static func picture(_ kind: MapSheet.Kind, _ request: ExportRequest) throws -> String {
    let size = request.options.size
    return MapSheet(
      of: request.atlas, subject: try request.subject(), kind: kind, paint: request.paint,
      width: size?.width ?? 960, height: size?.height ?? 640
    ).svg
  }

  private static func frame(_ request: ExportRequest) throws -> String {
    let options = request.options
    var session = try request.session(
      on: options.at, glyphs: .sextants, color: options.patterns ? .never : .truecolor)
    for key in options.keys?.keys ?? [] { _ = session.take(.key(key)) }
    return FramePicture(of: session.frame(), palette: Palette(session.model.appearance)).svg
  }
}

extension ExportRequest {
  /// What a drawn map shows.
  func subject() throws -> MapSubject {
    let place = try options.place.map(atlas.place(called:))
    let district = try options.select.map { try atlas.district(called: $0, orPlace: "--place") }
    let selection = place.map(LessonSelection.place) ?? district.map(LessonSelection.district) ?? .nothing
    return MapSubject(
      day: try day(), view: options.view ?? .home, selection: selection, reading: options.reading ?? .assessed,
      language: pack.names)
  }

  /// The session whose screens are taken away, before any key.
  func session(on day: DayArgument?, glyphs: GlyphSet, color: ColorDepth = .truecolor) throws -> Session {
    let size = CellSize(columns: options.size?.width ?? 120, rows: options.size?.height ?? 40)
    guard size.columns <= 1000, size.rows <= 1000 else {
      throw ValidationError("A screen has at most 1000x1000 characters.")
    }
    var start = StartOptions()
    start.at = day
    start.select = options.select
    start.place = options.place
    start.reading = options.reading ?? .assessed
    start.view = options.view ?? .home
    var model = try start.model(
      in: atlas, size: size,
      appearance: Appearance(
        glyphs: glyphs, color: color, theme: options.theme?.set ?? .dark, language: pack.names))
    // Fixed, because what is taken away must come out the same each time.
    model.quizSeed = 1
    return Session(model: model, atlas: atlas)
  }

  fileprivate var paint: DrawingPaint { options.patterns ? .patterns : .colours(options.theme?.set ?? .light) }
}
