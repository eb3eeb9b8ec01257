import ArgumentParser
import Chronicle
import Reports

/// `dayfront control`: the area of each holder on a day, or day after day.
struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Who held how much ground on a day, in the zone and in each district.",
    discussion: "With --from and --to instead of --at, a series of days as \(ControlReport.seriesFormats.words).")

  @Option(help: ArgumentHelp("The day, inside or outside the slider's range.", valueName: DayArgument.name))
  var at: DayArgument?

  @Option(help: ArgumentHelp("The first day of a series.", valueName: DayArgument.name))
  var from: DayArgument?

  @Option(help: ArgumentHelp("The last day of a series.", valueName: DayArgument.name))
  var to: DayArgument?

  @Option(help: ArgumentHelp("Only this district.", valueName: "name"))
  var district: String?

  @Option(help: "The format.")
  var format: FormatArgument<ControlReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  private static let longest = 36_525  // days, a century

  func validate() throws {
    guard at != nil ? from == nil && to == nil : from != nil && to != nil else {
      throw ValidationError("Give --at, or --from and --to.")
    }
    let formats = ControlReport.seriesFormats
    guard at != nil || formats.contains(format.format) else {
      throw ValidationError("A series is written as \(formats.words).")
    }
  }

  func run() throws {
    let atlas = try pack.atlas()
    guard let asked = at ?? from else { return }
    let first = try atlas.recordedDay(asked)
    let last = try to.map { try atlas.day($0, after: first) } ?? first
    guard first <= last else { throw ValidationError("--from is later than --to.") }
    guard last - first <= Self.longest else { throw ValidationError("A series has at most \(Self.longest) days.") }
    let days = first...last
    let chosen = try district.map { try atlas.district(called: $0) }
    Console.print(
      ControlReport(atlas: atlas, days: days, isSeries: at == nil, district: chosen, language: pack.names), format)
  }
}
