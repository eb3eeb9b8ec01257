import ArgumentParser
import Chronicle
import Reports

extension EventCategory: ExpressibleByArgument {}

/// `dayfront events`: the events, in order of their days.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "What happened, in order of the days, with sources.")

  @Option(help: ArgumentHelp("The first day; the record begins before the map.", valueName: "YYYY-MM-DD"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
  var to: DayArgument?

  @Option(help: "Only this category; may be given several times.")
  var category: [EventCategory] = []

  @Option(help: "The format.")
  var format: FormatArgument<EventReport> = .text

  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    if let from, let to, from.day > to.day { throw ValidationError("--from is later than --to.") }
  }

  func run() throws {
    let atlas = try pack.atlas()
    let events = atlas.events.filter { event in
      (from.map { $0.day <= event.day } ?? true) && (to.map { event.day <= $0.day } ?? true)
        && (category.isEmpty || category.contains(event.category))
    }
    // A pack without events has told all that it has to tell; one in which none is as asked for was asked wrongly.
    guard !events.isEmpty || atlas.events.isEmpty else {
      Console.complain("dayfront: there is no such event")
      throw ExitCode(1)
    }
    Console.print(EventReport(atlas: atlas, events: events), format)
  }
}
