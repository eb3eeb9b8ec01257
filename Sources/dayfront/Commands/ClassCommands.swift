import ArgumentParser
import Chronicle
import ClassLine
import Classroom
import Kiosk
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

  @Option(
    help: ArgumentHelp(
      "Keep how the class answers, as counts, in a file of comma-separated values.", valueName: "file"))
  var tallies: String?

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
    ).present(name, in: folder, joining: joining, start.chosen) { .presenting($0, try tallies.map(tallyFile)) }
  }
}

extension SessionRunner {
  /// Runs a session that presents a class on a socket of a folder. Complains and ends with 1 where that cannot be made.
  func present(
    _ name: ClassName, in folder: RunFolder, joining: ClassJoining, _ start: StartOptions,
    over connection: (ClassServer) throws -> ClassConnection
  ) throws {
    try run(start) { model in
      model.join(ClassMembership(presenting: name, asked: ClassServer.firstQuestion, joining: joining))
    } connection: {
      do { return try connection(ClassServer(name, in: folder)) } catch let fault as LineFault {
        Console.complain("dayfront: \(fault)")
        throw ExitCode(1)
      }
    }
  }
}

extension Present {
  /// The file for the tallies. Complains and ends with 1 where it cannot be written.
  private func tallyFile(_ path: String) throws -> TallyFile {
    do { return try TallyFile(path: path) } catch {
      Console.complain("dayfront: \(path): \(error)")
      throw ExitCode(1)
    }
  }
}

/// `dayfront follow`: the map as the presenter shows it.
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "The map as a presenter shows it, on your own screen.",
    discussion: """
      Any key that moves you leaves the presenter; F goes back. Where the class is on another machine, --through follows \
      it from here, with your own screen: dayfront follow history --through "ssh -T student@server"
      """)

  @Argument(help: "The name of the class; without one, the only class that there is.")
  var name: ClassName?

  @Option(help: "Your seat in the class, a word that you keep: answers from it count once, over all your terminals.")
  var seat: ClassSeat?

  @Option(
    help: ArgumentHelp(
      "Follow on another machine, over a command's standard input and output; 'dayfront class join CLASS' is put after it.",
      valueName: "command"))
  var through: ThroughCommand?

  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var kiosk: KioskOptions
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    guard through != nil else { return }
    if name == nil { throw ValidationError("--through takes the name of a class.") }
    if kiosk.isOn { throw ValidationError("--through and --kiosk do not go together.") }
    if folder.path != nil { throw ValidationError("--through and --run-folder do not go together.") }
  }

  func run() throws { try run(as: nil) }

  /// Runs as the shell of an account that logs in: a kiosk, whatever the call.
  static func run(as login: LoginShell) throws {
    try Follow.parse(["--kiosk", "--idle-timeout", "\(login.idleMinutes)"]).run(as: login)
  }

  private func run(as login: LoginShell?) throws {
    let request = try kiosk.enter(as: login)
    let runner = SessionRunner(options: session.chosen, drawing: drawing.chosen, pack: pack.chosen, kiosk: kiosk)
    let requested = try RequestedSession(runner: runner, folder: folder, request: request)
    switch request?.aim {
    case nil, .usual, .follow: try requested.follow(name, seat: seat, through: through, StartOptions())
    case .browse: try requested.browse(StartOptions())
    case .join: try requested.join()
    }
  }
}
