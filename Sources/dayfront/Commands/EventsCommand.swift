import ArgumentParser
import Chronicle
import Reports

extension EventCategory: ExpressibleByArgument {}

/// `dayfront events`: the events, in order of their days.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "What happened, in order of the days, with sources.")

  @Option(help: ArgumentHelp("The first day; the record begins before the map.", valueName: DayArgument.name))
  var from: DayArgument?

  @Option(help: ArgumentHelp("The last day.", valueName: DayArgument.name))
  var to: DayArgument?

  @Option(help: "Only this category; may be given several times.")
  var category: [EventCategory] = []

  @Option(help: "The format.")
  var format: FormatArgument<EventReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let atlas = try pack.atlas()
    let days = try atlas.days(from: from, to: to)
    let events = atlas.events.filter { event in
      days.contains(event.day) && (category.isEmpty || event.category.map(category.contains) == true)
    }
    Console.print(EventReport(atlas: atlas, events: events), format)
  }
}
