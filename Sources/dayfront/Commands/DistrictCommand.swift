import ArgumentParser
import Chronicle
import Reports

/// `dayfront district`: all districts of the zone, or one, with their changes of hands and their evacuation.
struct DistrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district", abstract: "All districts, or one: when it changed hands, when it was evacuated.")

  @Argument(help: ArgumentHelp("A district's name in any of the languages.", valueName: "name"))
  var name: String?

  @Option(help: "The format.")
  var format: FormatArgument<DistrictReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let chosen = try name.map { try atlas.district(called: $0, orPlace: "dayfront place", in: pack.names) }
    Console.print(DistrictReport(atlas: atlas, asked: chosen, language: pack.names), format)
  }
}
