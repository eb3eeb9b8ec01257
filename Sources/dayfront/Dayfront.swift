import ArgumentParser

/// The program: a map browser for the terminal. Without a subcommand it opens the map.
@main
struct Dayfront: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayfront",
    abstract: "A map of a war, scrubbed day by day in the terminal.",
    discussion: """
      Without a subcommand the map opens in the terminal; ? shows its keys. The bundled pack is the Second \
      Nagorno-Karabakh War, 27 September to 1 December 2020.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, Render.self, ControlCommand.self, PointCommand.self, DistrictCommand.self, PlaceCommand.self,
      EvidenceCommand.self, EventsCommand.self, DiffCommand.self, LessonCommand.self, HandoutCommand.self,
      Present.self, Follow.self, KioskCommand.self, ImportCommand.self, Check.self, PackCommand.self,
    ],
    defaultSubcommand: Browse.self)

  /// Parses the arguments and runs the command. Complaints of the parser are printed by the console, which cleans
  /// them.
  static func main() {
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    do {
      if let call = PlainCall(arguments) { return try call.run() }
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
