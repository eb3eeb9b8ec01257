import ArgumentParser
import Chronicle
import Reports

/// `dayfront diff`: the changes of holder or status between two days, with the records behind them.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed holder or status from the end of one day to the end of another.",
    discussion: "Where the first day is the later one the changes are told backwards.")

  @Argument(help: ArgumentHelp("The day to compare with.", valueName: "YYYY-MM-DD"))
  var from: DayArgument

  @Argument(help: ArgumentHelp("The day to compare.", valueName: "YYYY-MM-DD"))
  var to: DayArgument

  @Option(help: "The format.")
  var format: FormatArgument<DiffReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    guard min(from.day, to.day) >= atlas.knownDays.lowerBound else {
      Console.complain("dayfront: there is no record before \(atlas.knownDays.lowerBound)")
      throw ExitCode(1)
    }
    Console.print(DiffReport(atlas: atlas, from: from.day, to: to.day, language: pack.names), format)
  }
}
