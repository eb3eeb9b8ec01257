import ArgumentParser
import Chronicle
import Reports

extension HarmFigure.Group: ExpressibleByArgument {}

/// `dayfront harm`: people killed, hurt and displaced, each number with who said it.
struct HarmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harm",
    abstract: "People killed, hurt and displaced: each number as it was given, by whom, about whom.",
    discussion: """
      Nothing is added up. Numbers of two sides, of two speakers or of two measures overlap and were counted in \
      different ways; bound says how exact a number is, scope what it covers.
      """)

  @Option(help: ArgumentHelp("The first day on which it was said.", valueName: DayArgument.name))
  var from: DayArgument?

  @Option(help: ArgumentHelp("The last day on which it was said.", valueName: DayArgument.name))
  var to: DayArgument?

  @Option(help: ArgumentHelp("Only numbers of this side's people, as an id of a holder.", valueName: "side"))
  var side: String?

  @Option(help: "Only numbers of these people.")
  var group: HarmFigure.Group?

  @Option(help: "The format.")
  var format: FormatArgument<HarmReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let days = try atlas.days(from: from, to: to)
    let holder = try side.map { try atlas.holder(called: $0) }
    let figures = atlas.harm.filter { figure in
      days.contains(figure.day) && (group == nil || figure.group == group)
        && (holder.map(figure.sides.contains) ?? true)
    }
    Console.print(HarmReport(atlas: atlas, figures: figures, language: pack.names), format)
  }
}
