import ArgumentParser
import Chronicle
import Reports

/// `dayfront places`: all places, with their positions, names and ids.
struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "All places: position, kind, district, names in all languages, id.",
    discussion: "The id names a place in every command, also where others share its name.")

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: FormatArgument<PlacesReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let chosen = try district.map { try atlas.district(called: $0) }
    Console.print(PlacesReport(atlas: atlas, district: chosen, language: pack.names), format)
  }
}
