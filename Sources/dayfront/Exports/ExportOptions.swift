import ArgumentParser
import Chronicle
import Screens

/// What is exported, as far as options say it. Nil stands for an option that is not given.
struct ExportOptions: DeclaredOptions {
  var kind: PictureKind?
  var at: DayArgument?
  var view: MapExtent?
  var select: String?
  var place: String?
  var reading: Reading?
  var theme: ThemeChoice?
  var patterns = false
  var size: PictureSize?
  var lesson: String?
  var from: DayArgument?
  var to: DayArgument?
  var table: ExportTable?
  var keys: KeysArgument?
  var pace: PaceArgument?

  mutating func declare(to reader: inout some OptionReader) throws {
    try reader.option(
      "kind", &kind, "The picture: the map of a day, the days of capture, a screen, a figure for print.")
    try reader.option("at", &at, ArgumentHelp("The day, or the first one shown.", valueName: DayArgument.name))
    try reader.option(
      "view", &view,
      ArgumentHelp("home, whole, or LON,LAT,KM: a centre and the width of a column.", valueName: "view"))
    try reader.option("select", &select, ArgumentHelp("The district to select.", valueName: "name"))
    try reader.option("place", &place, ArgumentHelp("The place to select.", valueName: "name"))
    try reader.option("reading", &reading, "What the map shows of a day.")
    try reader.option(
      "theme", &theme,
      "The background that colours are made for; auto is light for pictures, and the reader's own in a page.")
    try reader.flag("patterns", &patterns, "Patterns in black and white instead of colours.")
    try reader.option(
      "size", &size, ArgumentHelp("The size of a picture, or of a screen in characters.", valueName: "width>x<height"))
    try reader.option("lesson", &lesson, ArgumentHelp("The lesson of a page or a recording.", valueName: "name|file"))
    try reader.option(
      "from", &from, ArgumentHelp("The first day; otherwise that of the map.", valueName: DayArgument.name))
    try reader.option("to", &to, ArgumentHelp("The last day; otherwise that of the map.", valueName: DayArgument.name))
    try reader.option("table", &table, "The table of a .csv file.")
    try reader.option(
      "keys", &keys, parsing: .unconditional,
      ArgumentHelp(
        "Keys that are typed before a screen is drawn; in a recording, instead of a day after the other.",
        valueName: "keys"))
    try reader.option(
      "pace", &pace, ArgumentHelp("How long a recording stays at each screen.", valueName: "seconds"))
  }
}

/// The kinds of pictures.
enum PictureKind: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The map of a day.
  case map
  /// The map of the days on which ground changed hands.
  case capture
  /// A screen of the terminal, cell by cell.
  case frame
  /// The map of a day with caption and citation.
  case figure
}

/// The size of a picture on the command line: `960x640`.
struct PictureSize: ExpressibleByArgument, Sendable {
  var width, height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard !argument.contains("+"), parts.count == 2, let width = parts[0], let height = parts[1],
      (1...10_000).contains(width), (1...10_000).contains(height)
    else { return nil }
    self.width = width
    self.height = height
  }
}

/// Seconds on the command line: `0.5`.
struct PaceArgument: ExpressibleByArgument, Sendable {
  var seconds: Double

  init?(argument: String) {
    guard let seconds = Double(argument), (0.01...3600).contains(seconds) else { return nil }
    self.seconds = seconds
  }
}
