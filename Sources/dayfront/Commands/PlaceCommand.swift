import ArgumentParser
import Chronicle
import Reports

/// `dayfront place`: the statements about a place and the assessment of its ground.
struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "A place: who said what of it, what was assessed of its ground, what others showed.",
    discussion: """
      Of places that share a name the likeliest is told in full and the others are listed; --district tells them apart. \
      As \(Format.all(of: .tree).words) all of them are told.
      """)

  @Argument(help: ArgumentHelp("The place's name in any of the languages, or its id.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Only places of this district.", valueName: "name"))
  var district: String?

  @Option(help: ArgumentHelp("Tell also what it was on this day.", valueName: "YYYY-MM-DD"))
  var at: DayArgument?

  @Option(help: "The format.")
  var format: FormatArgument<PlaceReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    if let at, at.day < atlas.knownDays.lowerBound {
      Console.complain("dayfront: there is no record before \(atlas.knownDays.lowerBound)")
      throw ExitCode(1)
    }
    let book = EvidenceBook(of: atlas)
    let chosen = try district.map(atlas.district(called:))
    let (all, areWhole) = Gazetteer(of: atlas).places(matching: name, by: book)
    let places = all.filter { chosen == nil || atlas[$0].district == chosen }
    guard !places.isEmpty, areWhole || places.count == 1 else {
      let asked = Console.printable(name)
      let shown = places.prefix(8).map { atlas.label($0, in: pack.names) }.joined(separator: ", ")
      let rest = places.count > 8 ? " and \(places.count - 8) more" : ""
      Console.complain(
        places.isEmpty
          ? "dayfront: no place\(chosen.map { " of \(atlas[$0].names[pack.names])" } ?? "") is called '\(asked)'"
          : "dayfront: '\(asked)' may be \(shown)\(rest)")
      throw ExitCode(1)
    }
    Console.print(
      PlaceReport(atlas: atlas, places: places.map { book[$0] }, day: at?.day, language: pack.names), format)
  }
}
