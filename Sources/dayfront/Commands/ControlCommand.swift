import ArgumentParser
import Chronicle
import Geometry
import Screens

/// `dayfront control`: who held how much on a day.
struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Who held how much ground on a day, in the zone and in each district.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, geojson }

  @Option(help: ArgumentHelp("The day, inside or outside the slider's range.", valueName: "day"))
  var at: DayArgument

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: Format = .text

  @OptionGroup var packing: PackOptions

  func run() throws {
    let atlas = try packing.atlas()
    guard at.day >= atlas.knownDays.lowerBound else {
      Console.complain("dayfront: there is no record before \(atlas.knownDays.lowerBound)")
      throw ExitCode(1)
    }
    let chosen = try district.map(atlas.district(called:))
    let report = ControlReport(atlas: atlas, day: at.day, district: chosen, language: packing.names)
    switch format {
    case .text: Console.print(report.table)
    case .json: Console.print(report.json.text)
    case .csv: Console.print(report.csv)
    case .geojson: Console.print(ControlMap(atlas: atlas, day: at.day, district: chosen).json.text)
    }
  }
}
