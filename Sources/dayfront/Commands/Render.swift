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
  var size = SizeArgument(columns: 80, rows: 24)
  var keys: KeysArgument?
  var drawing = DrawingOptions()
  var pack = PackOptions()

  mutating func declare(to reader: inout some OptionReader) throws {
    try start.declare(to: &reader)
    try teaching.declare(to: &reader)
    try reader.option("size", &size, ArgumentHelp("The size in characters.", valueName: "cols>x<rows"))
    try reader.option(
      "keys", &keys, parsing: .unconditional, ArgumentHelp("Keys to type first.", valueName: "keys"))
    try drawing.declare(to: &reader)
    try pack.declare(to: &reader)
  }

  func validate() throws { try teaching.validate() }

  func print() throws {
    let atlas = try pack.atlas()
    var model = try start.model(
      in: atlas, size: size.size,
      appearance: drawing.appearance(
        language: pack.names, traits: TerminalTraits(environment: Console.environment, colors: nil),
        isTerminal: Console.isOutputTerminal))
    model.call = CallOptions(drawing, pack)
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

/// A size on the command line: `120x40`.
struct SizeArgument: ExpressibleByArgument {
  var size: CellSize

  init(columns: Int, rows: Int) { size = CellSize(columns: columns, rows: rows) }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard !argument.contains("+"), parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}

/// Keys on the command line, such as `lll{Enter}`: characters as they are typed, other keys by their names in braces.
struct KeysArgument: ExpressibleByArgument {
  var keys: [Key]

  init?(argument: String) {
    guard let keys = Key.typed(argument) else { return nil }
    self.keys = keys
  }
}
