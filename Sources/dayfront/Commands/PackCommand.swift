import ArgumentParser
import Chronicle
import Import
import MapPacks
import Prepared
import Reports

/// `dayfront pack`: what can be asked of packs without opening one.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Packs: list those that are found, begin a new one, prepare one for fast starts.",
    subcommands: [List.self, New.self, Prepare.self])

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

  /// `dayfront pack prepare`.
  struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prepare",
      abstract: "Make the image of a pack beside its files, from which the map opens faster.",
      discussion: """
        The text stays the truth: an image of other text, or of another build of the program, is passed over. Installed \
        packs have one. Where there is none, the browser leaves one in $XDG_CACHE_HOME/dayfront.
        """)

    @Argument(help: ArgumentHelp("The pack's folder, or the name of an installed one.", valueName: "folder"))
    var pack: String

    @Flag(help: "Remove the image.")
    var remove = false

    func run() throws {
      let folder = try folder(of: pack, isPath: true)
      if remove {
        guard PreparedPacks.removeImage(of: folder) else { try refuse("the image of \(folder) cannot be removed") }
        return
      }
      guard let packs = PreparedPacks(build: .running, cache: nil) else {
        try refuse(
          "this build of the program does not know its own sources, and makes no images; make build knows them")
      }
      do { _ = try packs.prepare(folder) } catch {
        switch error {
        case .problems(let problems): for problem in problems.problems { Console.complain("\(problem)") }
        case .impossible: try refuse("\(folder) cannot be prepared, or its files changed meanwhile")
        case .output(let path, let fault): try refuse("\(path): \(fault)")
        }
        throw ExitCode(1)
      }
    }

    private func refuse(_ words: String) throws -> Never {
      Console.complain("dayfront: \(words)")
      throw ExitCode(1)
    }
  }
}
