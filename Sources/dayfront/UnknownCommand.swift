import ArgumentParser
import Basics
import Chronicle

/// A call whose first word looks like a command and is none.
struct UnknownCommand {
  private let word: String
  /// The command before it, where the word is one of its own: `lesson ` in `lesson chek`.
  private let above: String
  /// The commands that there are at that place.
  private let commands: [String]

  private init(word: String, above: String, commands: [String]) {
    self.word = word
    self.above = above
    self.commands = commands
  }

  /// Looks for one in a call; nil where its first words are commands, options or nothing.
  static func found(in words: [String]) -> UnknownCommand? {
    let all = Dayfront.configuration.subcommands
    guard let first = words.first, isName(first) else { return nil }
    guard let command = all.first(where: { $0._commandName == first }) else {
      return UnknownCommand(word: first, above: "", commands: all.map { $0._commandName })
    }
    let below = command.configuration.subcommands.map { $0._commandName }
    guard words.count > 1, !below.isEmpty, isName(words[1]), !below.contains(words[1]) else { return nil }
    return UnknownCommand(word: words[1], above: first + " ", commands: below)
  }

  private static func isName(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") && word != "help" }

  /// What is wrong, with the nearest command, or with the option that takes a day.
  var complaint: String {
    let shown = Console.printable(truncated(word, to: 60))
    if above.isEmpty, case .day = readDate(word, on: nil, in: Day(number: -400_000)...Day(number: 400_000)) {
      return "there is no command '\(shown)'; a day is said by --at: dayfront --at '\(shown)'"
    }
    let known = hint(for: word, among: commands, called: "commands")
    return "there is no command '\(above)\(shown)'\(known)"
  }
}
