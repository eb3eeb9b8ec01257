import ArgumentParser
import Basics
import Chronicle

/// A call whose first word looks like a command and is none.
struct UnknownCommand {
  let word: String
  private let commands: [String]
  /// The command before it, where the word is one of its own: `lesson chek`.
  private var command = ""

  /// Looks at a call; nil where its first words are commands, options or nothing.
  init?(_ arguments: [String]) {
    guard let first = arguments.first, !first.hasPrefix("-"), !first.isEmpty else { return nil }
    let all = Dayfront.configuration.subcommands
    guard let own = all.first(where: { $0.name == first }) else {
      guard first != "help" else { return nil }
      word = first
      commands = all.map(\.name)
      return
    }
    let below = own.configuration.subcommands.map(\.name)
    guard arguments.count > 1, !below.isEmpty, !arguments[1].hasPrefix("-"), !below.contains(arguments[1]),
      arguments[1] != "help"
    else { return nil }
    word = arguments[1]
    commands = below
    command = first + " "
  }

  /// What is wrong, with the nearest command, or with the option that takes a day.
  var complaint: String {
    let shown = Console.printable(truncated(word, to: 60))
    if command.isEmpty, case .day = readDate(word, on: nil, in: Day(number: -400_000)...Day(number: 400_000)) {
      return "there is no command '\(shown)'; a day is said by --at: dayfront --at '\(shown)'"
    }
    let known = hint(for: word, among: commands, called: "commands")
    return "there is no command '\(command)\(shown)'\(known)"
  }
}

extension ParsableCommand {
  fileprivate static var name: String { _commandName }
}
