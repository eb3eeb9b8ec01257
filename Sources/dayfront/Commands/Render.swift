import ArgumentParser
import Screens

/// `dayfront render`: one screen on standard output, without a terminal.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "One screen on standard output; no terminal needed.",
    discussion:
      "Keys are typed into the browser first: --keys 'lll{Enter}'. Colour is on only for a terminal, or where --color says so."
  )

  @OptionGroup var picture: Parsed<Picture>

  func run() throws { try picture.chosen.print() }
}

/// A screen printed on standard output.
struct Picture: DeclaredOptions {
  var start = StartOptions()
  var teaching = TeachingOptions()
  var incidents = IncidentOptions()
  var kind = RenderKind.day
  var size = SizeArgument(columns: 80, rows: 24)
  var keys: KeysArgument?
  var drawing = DrawingOptions()
  var pack = PackOptions()

  mutating func declare(to reader: inout some OptionReader) throws {
    try start.declare(to: &reader)
    try teaching.declare(to: &reader)
    try incidents.declare(to: &reader)
    try reader.option(
      "kind", &kind, "day: a day of the map; capture: when each ground was taken or handed over, up to the day.")
    try reader.option("size", &size, ArgumentHelp("The size in characters.", valueName: "cols>x<rows"))
    try reader.option(
      "keys", &keys, parsing: .unconditional, ArgumentHelp("Keys to type first.", valueName: "keys"))
    try drawing.declare(to: &reader)
    try pack.declare(to: &reader)
  }

  func validate() throws {
    try teaching.validate()
    try incidents.validate()
  }

  func print() throws {
    let atlas = try pack.atlas(with: incidents.files)
    var start = start
    if kind == .capture { start.reading = .captured }
    var model = try start.model(
      in: atlas, size: size.size,
      appearance: drawing.appearance(
        language: pack.names, traits: TerminalTraits(environment: Console.environment, colors: nil),
        isTerminal: Console.isOutputTerminal))
    if kind == .capture { model.openLegend() }
    model.call = CallOptions(drawing, pack)
    incidents.dress(&model, in: atlas)
    // The default seed is fixed, because a picture must come out the same each time.
    model.quizSeed = teaching.seed ?? 1
    if let lesson = try teaching.opened(from: pack, in: atlas) {
      model.open(lesson, stop: teaching.stop - 1, in: atlas)
      model.call.lesson = teaching.named(lesson)
    }
    var session = Session(model: model, atlas: atlas)
    let shelf = try LessonShelf(pack)
    session.lessons = { shelf.later(in: atlas)() }
    for key in keys?.keys ?? [] { _ = session.take(.key(key)) }
    let palette = Palette(session.model.appearance)
    Console.print(TextExport(frame: session.frame(), palette: palette).text)
  }
}

/// What `render` makes a picture of.
enum RenderKind: String, ExpressibleByArgument, CaseIterable {
  /// A day of the map, as the browser shows it.
  case day
  /// The days of capture.
  case capture
}
