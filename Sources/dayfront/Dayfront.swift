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
      Present.self, Follow.self, KioskCommand.self, Check.self,
    ],
    defaultSubcommand: Browse.self)

  /// Parses and runs. Every complaint of the parser goes through the console, which cleans it.
  static func main() {
    do {
      var command = try directly(Array(Swift.CommandLine.arguments.dropFirst())) ?? parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = shown(fullMessage(for: error), quoting: Swift.CommandLine.arguments)
      if code == .success {
        Console.print(message + "\n")
      } else if !message.isEmpty {
        Console.complain(lines: message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
      Console.leave(code.rawValue)
    }
  }

  /// What the parser says, with the words that it quotes as a terminal may show them: a line's end in one of them must
  /// not begin a line of ours. It quotes a word, or what stands before or behind its first equals sign.
  static func shown(_ message: String, quoting words: [String]) -> String {
    // By scalars: what a word begins with may join the quotation mark before it to one character.
    var result = Array(message.unicodeScalars)
    for word in words {
      let parts = word.unicodeScalars.split(separator: "=", maxSplits: 1).map { String($0) }
      for quoted in [word] + parts {
        let printable = Console.printable(quoted)
        guard quoted != printable else { continue }
        result.replace(Array(quoted.unicodeScalars), with: Array(printable.unicodeScalars))
      }
    }
    return String(String.UnicodeScalarView(result))
  }

  /// The command that arguments call, without a look at all others, which takes longer than reading a pack's partition;
  /// nil for what is no plain call of one, such as a question for help or a mistake: those are for the whole parser.
  private static func directly(_ arguments: [String]) -> ParsableCommand? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return try? Browse.parse(arguments) }
    let called = configuration.subcommands.first { $0.configuration.commandName == first }
    guard let called, called.configuration.subcommands.isEmpty else { return nil }
    return try? called.parse(Array(arguments.dropFirst()))
  }
}
