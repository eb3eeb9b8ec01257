import ArgumentParser
import Chronicle
import Reports

/// `dayfront place`: the statements about a place and the assessment of its ground.
struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "A place: who said what of it, what was assessed of its ground, what others showed.",
    discussion: """
      Of places that share a name the likeliest is told in full and the others are listed with their ids, by which each \
      can be asked for; --district tells them apart too. \
      As \(Format.all(of: .tree).words) all of them are told.
      """)

  @Argument(help: ArgumentHelp("The place's name in any of the languages, or its id.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Only places of this district.", valueName: "name"))
  var district: String?

  @Option(help: ArgumentHelp("Tell also what it was on this day.", valueName: DayArgument.name))
  var at: DayArgument?

  @Option(help: "The format.")
  var format: FormatArgument<PlaceReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let day = try at.map { try atlas.recordedDay($0) }
    let book = EvidenceBook(of: atlas)
    let chosen = try district.map { try atlas.district(called: $0) }
    let (place, others) = try atlas.places(
      called: name, in: chosen, orDistrict: "dayfront district", in: pack.names)
    Console.print(
      PlaceReport(atlas: atlas, places: ([place] + others).map { book[$0] }, day: day, language: pack.names), format)
  }
}
