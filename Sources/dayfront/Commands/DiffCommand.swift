import ArgumentParser
import Chronicle
import Reports

/// `dayfront diff`: the changes of holder or status between two days, with the records behind them.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed holder or status from the end of one day to the end of another.",
    discussion: "Where the first day is the later one the changes are told backwards.")

  @Argument(help: ArgumentHelp("The day to compare with.", valueName: DayArgument.name))
  var from: DayArgument

  @Argument(help: ArgumentHelp("The day to compare.", valueName: DayArgument.name))
  var to: DayArgument

  @Option(help: "The format.")
  var format: FormatArgument<DiffReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let first = try atlas.recordedDay(from)
    let other = try atlas.recordedDay(to, after: first)
    Console.print(DiffReport(atlas: atlas, from: first, to: other, language: pack.names), format)
  }
}
