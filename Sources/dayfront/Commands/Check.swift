import ArgumentParser
import MapPacks

/// `dayfront check`: every problem of a pack as `file:line: text`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pack; every problem as file:line: text, exit 1 if there is any.")

  @Argument(help: ArgumentHelp("The pack's folder or name.", valueName: "folder"))
  var pack: String = "karabakh-2020"

  func run() throws {
    let problems = PackReader.check(folder: try folder(of: pack))
    for problem in problems { Console.print("\(Console.printable("\(problem)"))\n", verdict: 1) }
    guard problems.isEmpty else { throw ExitCode(1) }
    // Scripts read silence as good; a person at a terminal wants a word.
    if Console.isOutputTerminal { Console.print("no problems\n") }
  }
}
