import ArgumentParser
import ClassLine
import Reports

/// `dayfront class`: what concerns classes without joining one.
struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Classes: list them, set a host up for them, rehearse one, join one over a pipe.",
    subcommands: [List.self, ClassSetup.self, ClassDoctor.self, ClassRehearse.self, ClassJoin.self])

  /// `dayfront class list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The classes on this machine, and whether somebody presents them now.")

    @Option(help: "The format.")
    var format: FormatArgument<ClassReport> = .text

    @OptionGroup var folder: RunFolderOptions

    func run() throws {
      let places = folder.places()
      let classes = places.flatMap { folder in
        folder.classes.map {
          ClassReport.Entry(
            name: $0.text, hasPresenter: folder.hasPresenter($0), folder: Console.printable(folder.path))
        }
      }
      if classes.isEmpty, format == .text {
        Console.complain("dayfront: there is no class in \(places.map(\.path).joined(separator: ", "))")
      }
      Console.print(ClassReport(classes: classes), format)
    }
  }
}
