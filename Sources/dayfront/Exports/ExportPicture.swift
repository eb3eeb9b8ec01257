import ArgumentParser
import Chronicle
import Classroom
import Export
import Screens

extension ExportRow {
  private static let ofPictures: Set<ExportOption> = [
    .kind, .at, .view, .select, .place, .reading, .theme, .patterns, .size,
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
      case .missing:
        Console.complain(
          "dayfront: a .png is made by rsvg-convert, which is not here: install librsvg2-bin (Debian), or export a .svg"
        )
      case .failed: Console.complain("dayfront: rsvg-convert made no picture")
      }
      throw ExitCode(1)
    }
  }

  private static func svg(_ request: ExportRequest) throws -> String {
    switch request.options.kind ?? .map {
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
    let size = CellSize(columns: options.size?.width ?? 120, rows: options.size?.height ?? 40)
    guard size.columns <= 1000, size.rows <= 1000 else {
      throw ValidationError("A screen has at most 1000x1000 characters.")
    }
    var start = StartOptions()
    start.at = options.at
    start.select = options.select
    start.place = options.place
    start.reading = options.reading ?? .assessed
    start.view = options.view ?? .home
    let appearance = Appearance(
      glyphs: .sextants, color: options.patterns ? .never : .truecolor, theme: options.theme?.set ?? .dark,
      language: request.pack.names)
    let model = try start.model(in: request.atlas, size: size, appearance: appearance)
    var session = Session(model: model, atlas: request.atlas)
    return FramePicture(of: session.frame(), palette: Palette(appearance)).svg
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

  fileprivate var paint: DrawingPaint { options.patterns ? .patterns : .colours(options.theme?.set ?? .light) }
}
