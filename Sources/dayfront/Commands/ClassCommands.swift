import ArgumentParser
import Chronicle
import ClassLine
import Classroom
import Screens

/// `dayfront present`: the map, and a class that follows.
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "The map, and a class that sees what you show.",
    discussion: """
      Keys in a class: A asks a question and tells its answer, U holds the class at a day, F shows how to join and who \
      is in. Where there is no /run/dayfront the class meets in a folder of your own, for terminals of your account.
      """)

  @Argument(help: "The name of the class: letters, digits, - and _.")
  var name: ClassName

  @Option(
    help: ArgumentHelp(
      "What pupils type to join, for the card and the strip; else what DAYFRONT_JOIN says, else as it can be found out.",
      valueName: "command"))
  var join: String?

  @OptionGroup var start: Parsed<StartOptions>
  @OptionGroup var teaching: Parsed<TeachingOptions>
  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let folder = folder.toPresent
    let joining = JoinCommand(
      class: name, folder: folder, said: join ?? Console.environment["DAYFRONT_JOIN"],
      connection: Console.environment["SSH_CONNECTION"]
    ).joining
    try SessionRunner(
      options: session.chosen, drawing: drawing.chosen, pack: pack.chosen, teaching: teaching.chosen
    ).run(start.chosen) { model in
      model.join(ClassMembership(presenting: name, asked: ClassServer.firstQuestion, joining: joining))
    } connection: {
      do { return .presenting(try ClassServer(name, in: folder)) } catch {
        Console.complain("dayfront: \(error)")
        throw ExitCode(1)
      }
    }
  }
}

/// `dayfront follow`: the map as the presenter shows it.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "The map as a presenter shows it, on your own screen.",
    discussion: "Any key that moves you leaves the presenter; F goes back.")

  @Argument(help: "The name of the class; without one, the only class that there is.")
  var name: ClassName?

  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func run() throws {
    let request = try kiosk.enter()
    let runner = SessionRunner(options: session.chosen, drawing: drawing.chosen, pack: pack.chosen, kiosk: kiosk)
    let requested = try RequestedSession(runner: runner, folder: folder, request: request)
    switch request?.aim {
    case nil, .usual, .follow: try requested.follow(name, StartOptions())
    case .browse: try requested.browse(StartOptions())
    }
  }
}
