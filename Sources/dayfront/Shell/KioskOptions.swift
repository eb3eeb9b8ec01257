import ArgumentParser
import Curses
import Kiosk
import Outlets
import Screens

/// The options for terminals used by strangers, such as forced commands of an SSH server.
struct KioskOptions: ParsableArguments {
  @Flag(name: .customLong("kiosk"), help: "For forced commands: give up every right that is not needed.")
  var isOn = false

  @Option(
    help: ArgumentHelp("End after so many minutes without a key, 1 to 1440; in a kiosk 30.", valueName: "minutes"))
  var idleTimeout: Int?

  init() {}

  mutating func validate() throws {
    if let idleTimeout, !(1...1440).contains(idleTimeout) {
      throw ValidationError("--idle-timeout takes 1 to 1440 minutes.")
    }
  }

  /// The most cells of a kiosk's screen: a wide screen in small type. Each takes some 230 bytes, and a client says by
  /// itself how large its window is.
  static let mostCells = 40_000

  private var idleMinutes: Int? { idleTimeout ?? (isOn ? LoginShell.longestIdle : nil) }

  /// The times of a session's end. In a kiosk the kernel's own end is put off with each sign of life.
  var alarms: Alarms {
    Alarms(idleMinutes: idleMinutes, onSign: isOn ? { minutes in Restrictions.extend(by: minutes) } : nil)
  }

  /// Enters the kiosk, if `--kiosk` is given, and returns the request made at login. The environment must not have
  /// been read before.
  ///
  /// - Parameter login: the call as a login shell, whose words are a request too.
  func enter(as login: LoginShell? = nil) throws -> RemoteRequest? {
    guard isOn else { return nil }
    Restrictions.shedInheritance()
    StandardStream.moveComplaints(to: Restrictions.silenceRuntime())
    // The line is opened now, because a kiosk may not open it later, and a line that blocks would delay its end.
    Terminal.claimLine()
    Restrictions.enter(idleMinutes: idleMinutes ?? LoginShell.longestIdle)
    guard let asked = Console.environment["SSH_ORIGINAL_COMMAND"] ?? login?.request, !asked.isEmpty else { return nil }
    do { return try RemoteRequest(asked) } catch {
      Console.complain("dayfront: this server runs nothing but the map: \(error.words)")
      Console.complain(RemoteRequest.help)
      throw ExitCode(64)
    }
  }

  /// Forbids opening anything from here on, except a follower's line to the presenter.
  func seal(for connection: ClassConnection) {
    switch connection {
    case .alone, .presenting, .rehearsing: seal(lines: 0)
    case .following: seal(lines: 1)
    }
  }

  /// Forbids opening anything from here on, except so many lines to a presenter.
  func seal(lines: Int) {
    if isOn { Restrictions.seal(lines: lines) }
  }
}
