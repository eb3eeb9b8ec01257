import ArgumentParser
import Kiosk

/// The program: a map browser for the terminal. Without a subcommand it opens the map.
@main
struct Dayfront: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayfront",
    abstract: "A map of a war, scrubbed day by day in the terminal.",
    discussion: """
      Without a subcommand the map opens in the terminal; ? shows its keys. The bundled pack is the Second \
      Nagorno-Karabakh War, 27 September to 18 December 2020.

        dayfront --at '20 oct'      opens the map on a day: 2020-10-20, 20.10, last
        dayfront --place Hadrut     opens a place, --select Lachin a district
        dayfront --lesson hadrut    opens a lesson; p goes on
        dayfront --plain            tells in sentences what the map shows
        dayfront browse --help      tells all options of the map

      Options have defaults of your own: dayfront config --help tells how.
      """,
    version: Version.line,
    subcommands: [
      Browse.self, Render.self, ControlCommand.self, PointCommand.self, DistrictCommand.self, PlaceCommand.self,
      PlacesCommand.self, EvidenceCommand.self, EventsCommand.self, HarmCommand.self, DiffCommand.self,
      LessonCommand.self, HandoutCommand.self, ExportCommand.self,
      Present.self, Follow.self, ClassCommand.self, KioskCommand.self, ImportCommand.self, Check.self,
      PackCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: Browse.self)

  /// Parses the arguments and runs the command. Complaints of the parser are printed by the console, which cleans
  /// them.
  static func main() {
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    do {
      if let login = LoginShell.called { return try Follow.run(as: login) }
      if let answer = answer(to: arguments) { return Console.print(answer) }
      try refuseFaultySettings(unless: arguments)
      if let call = PlainCall(arguments) { return try call.run() }
      if let complaint = UnknownCommand.found(in: arguments)?.complaint {
        Console.complain("dayfront: \(complaint)")
        Console.leave(64)
      }
      var command = try directly(arguments) ?? parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = complaint(about: error, in: Array(Swift.CommandLine.arguments.dropFirst()))
      if code == .success {
        Console.print(message + "\n")
      } else if !message.isEmpty {
        Console.complain(lines: message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
      Console.leave(code.rawValue)
    }
  }

  /// Complains about what is wrong with the user's settings and ends with 1, unless the call tells of them or asks for
  /// help. Going on with other defaults would be a riddle.
  private static func refuseFaultySettings(unless arguments: [String]) throws {
    let settings = Settings.inForce
    guard settings.isAnythingSet, arguments.first != "config",
      !arguments.contains(where: { ["-h", "--help", "help", "--version"].contains($0) })
    else { return }
    let faults = settings.check.faults
    if faults.isEmpty { return }
    Console.complain(lines: faults)
    throw ExitCode(1)
  }

  /// The complaint about an error. The parser quotes words, or parts of them, as they were typed. If they are not fit
  /// for a terminal, the complaint is the one about the cleaned words, so that a line end inside a word cannot begin a
  /// line of the complaint.
  static func complaint(about error: Error, in words: [String]) -> String {
    let shown = words.map(Console.printable)
    guard shown != words else { return fullMessage(for: error) }
    do { _ = try parseAsRoot(shown) } catch { return fullMessage(for: error) }
    return Console.printable(fullMessage(for: error))
  }

  /// The command that the arguments call, parsed without looking at all other commands, which would take longer than
  /// reading a pack's partition. Nil for a call that is not plain, such as a request for help or a mistake; those are
  /// for the whole parser.
  private static func directly(_ arguments: [String]) -> ParsableCommand? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return try? Browse.parse(arguments) }
    let called = configuration.subcommands.first { $0.configuration.commandName == first }
    guard let called, called.configuration.subcommands.isEmpty else { return nil }
    return try? called.parse(Array(arguments.dropFirst()))
  }
}
