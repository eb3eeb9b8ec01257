import ArgumentParser
import Chronicle
import Import
import MapPacks
import Reports

/// `dayfront pack`: what can be asked of packs without opening one.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Packs: list those that are found, begin a new one.",
    subcommands: [List.self, New.self])

  /// `dayfront pack new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write an empty pack that passes check, to be filled in.")

    @Argument(help: ArgumentHelp("The folder of the new pack.", valueName: "folder"))
    var folder: String

    func run() throws {
      do { try EmptyPack.write(to: folder) } catch {
        if case .problems(let problems) = error { for problem in problems { Console.complain("\(problem)") } }
        throw ExitCode(1)
      }
    }
  }

  /// `dayfront pack list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The packs that --pack takes by name: title, days, and where each was found.")

    @Option(help: "The format.")
    var format: FormatArgument<PackListReport> = .text

    @Option(help: "The language of names.")
    var names = Language.english

    func run() throws {
      let packs = packLocator().packs.map { name, folder in
        let summary = try? PackSummary(folder: folder)
        return PackListReport.Pack(
          name: Console.printable(name), title: summary?.title[names], days: summary?.days,
          folder: Console.printable(folder))
      }
      guard !packs.isEmpty else {
        Console.complain("dayfront: no pack was found")
        throw ExitCode(1)
      }
      Console.print(PackListReport(packs: packs), format)
    }
  }
}
