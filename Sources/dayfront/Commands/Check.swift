import ArgumentParser
import Import
import MapPacks
import Prepared

/// `dayfront check`: reports every problem of a pack as `file:line: text`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a pack; every problem as file:line: text, exit 1 if there is any.")

  @Argument(help: ArgumentHelp("The pack's folder, or the name of an installed one.", valueName: "folder"))
  var pack: String?

  func run() throws {
    if let pack, Importer.isSource(pack) {
      Console.complain("dayfront: '\(pack)' is no pack but ground for one: dayfront import \(pack) --into FOLDER")
      throw ExitCode(1)
    }
    // A folder that is being worked on is checked at its path, even if a pack of that name is installed.
    let checked = try pack.map { try folder(of: $0, isPath: true) } ?? folder(of: PackOptions().pack, tellsWhich: true)
    let problems = PackReader.check(folder: checked)
    for remark in problems where remark.isRemark { Console.complain("remark: \(remark)") }
    var faults = problems.filter { !$0.isRemark }.map(\.description)
    if let (path, finding) = PreparedPacks.finding(on: checked, build: .running) {
      let words = "\(path): \(finding.words)"
      if finding.isFault { faults.append(words) } else { Console.complain("remark: \(words)") }
    }
    for fault in faults { Console.print("\(Console.printable(fault))\n", verdict: 1) }
    guard faults.isEmpty else { throw ExitCode(1) }
    // Scripts take silence as success; a person at a terminal expects a message.
    if Console.isOutputTerminal { Console.print("no problems\n") }
  }
}
