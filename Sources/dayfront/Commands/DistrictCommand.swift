import ArgumentParser
import Chronicle
import Screens

/// `dayfront district`: all districts of the zone, or one, with their changes of hands and their evacuation.
struct DistrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district", abstract: "All districts, or one: when it changed hands, when it was evacuated.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Argument(help: ArgumentHelp("A district's name in any of the languages.", valueName: "name"))
  var name: String?

  @Option(help: "The format.")
  var format: Format = .text

  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    let chosen = try name.map(atlas.district(called:))
    let report = DistrictReport(
      atlas: atlas, districts: chosen.map { [$0] } ?? atlas.zoneDistricts, language: packing.names)
    switch format {
    case .text: Console.print(chosen.map(report.record) ?? report.table)
    case .json: Console.print(report.json.text)
    case .csv: Console.print(report.csv)
    }
  }
}
