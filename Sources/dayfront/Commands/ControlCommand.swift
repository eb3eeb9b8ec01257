import ArgumentParser
import Chronicle
import Reports

/// `dayfront control`: the area of each holder on a day, or day after day.
struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Who held how much ground on a day, in the zone and in each district.",
    discussion: "With --from and --to instead of --at, a series of days as \(ControlReport.seriesFormats.words).")

  @Option(help: ArgumentHelp("The day, inside or outside the slider's range.", valueName: "YYYY-MM-DD"))
  var at: DayArgument?

  @Option(help: ArgumentHelp("The first day of a series.", valueName: "YYYY-MM-DD"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("The last day of a series.", valueName: "YYYY-MM-DD"))
  var to: DayArgument?

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: FormatArgument<ControlReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  /// The days asked for.
  private var days: ClosedRange<Day>? {
    if let at { return from == nil && to == nil ? at.day...at.day : nil }
    guard let from, let to, from.day <= to.day else { return nil }
    return from.day...to.day
  }

  private static let longest = 36_525  // days, a century

  func validate() throws {
    guard let days else { throw ValidationError("Give --at, or --from and a --to that is not earlier.") }
    guard days.upperBound - days.lowerBound <= Self.longest else {
      throw ValidationError("A series has at most \(Self.longest) days.")
    }
    let formats = ControlReport.seriesFormats
    guard at != nil || formats.contains(format.format) else {
      throw ValidationError("A series is written as \(formats.words).")
    }
  }

  func run() throws {
    guard let days else { return }
    let atlas = try pack.atlas()
    guard days.lowerBound >= atlas.knownDays.lowerBound else {
      Console.complain("dayfront: there is no record before \(atlas.knownDays.lowerBound)")
      throw ExitCode(1)
    }
    let chosen = try district.map(atlas.district(called:))
    Console.print(
      ControlReport(atlas: atlas, days: days, isSeries: at == nil, district: chosen, language: pack.names), format)
  }
}
