import ArgumentParser
import MapPacks

/// `dayfront check`: every problem of a pack as `file:line: text`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pack; every problem as file:line: text, exit 1 if there is any.")

  @Argument(help: ArgumentHelp("The pack's folder, or the name of an installed one.", valueName: "folder"))
  var pack: String?

  func run() throws {
    // A folder that is being written is checked where it lies, whatever is installed under its name.
    let checked = try pack.map { try folder(of: $0, isPath: true) } ?? folder(of: Packing().pack, tellsWhich: true)
    let problems = PackReader.check(folder: checked)
    for problem in problems { Console.print("\(Console.printable("\(problem)"))\n", verdict: 1) }
    guard problems.isEmpty else { throw ExitCode(1) }
    // Scripts read silence as good; a person at a terminal wants a word.
    if Console.isOutputTerminal { Console.print("no problems\n") }
  }
}
