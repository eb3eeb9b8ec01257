import ArgumentParser
import ClassLine
import Classroom
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

/// `dayfront class join`: the bare line of a class on standard input and output.
struct ClassJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Join a class over standard input and output, for dayfront follow --through.",
    discussion: """
      At the other end runs a pupil's own program, which shows the map: dayfront follow CLASS --through "ssh -T \
      student@server" starts it. Nothing but the class protocol goes through (Docs/ClassProtocol.md).
      """)

  @Argument(help: "The name of the class; without one, the only class that there is.")
  var name: ClassName?

  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions

  func run() throws {
    if try kiosk.enter() != nil { throw ExitCode(64) }
    try JoinedPipe(kiosk: kiosk, folder: folder).run(name)
  }
}
