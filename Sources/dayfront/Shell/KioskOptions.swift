import ArgumentParser
import Curses
import Kiosk
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

  var alarms: Alarms { Alarms(idleMinutes: idleTimeout ?? (isOn ? 30 : nil)) }

  /// Enters the kiosk, if `--kiosk` is given, and returns the request made at login. The environment must not have
  /// been read before.
  func enter() throws -> RemoteRequest? {
    guard isOn else { return nil }
    Restrictions.shedInheritance()
    // The line is opened now, because a kiosk may not open it later, and a line that blocks would delay its end.
    Terminal.claimLine()
    Restrictions.enter()
    guard let asked = Console.environment["SSH_ORIGINAL_COMMAND"], !asked.isEmpty else { return nil }
    do { return try RemoteRequest(asked) } catch {
      Console.complain("dayfront: this server runs nothing but the map: \(error.words)")
      Console.complain(RemoteRequest.help)
      throw ExitCode(64)
    }
  }

  /// Forbids opening anything from here on, except a follower's line to the presenter.
  func seal(for connection: ClassConnection) {
    guard isOn else { return }
    switch connection {
    case .alone, .presenting: Restrictions.seal(lines: 0)
    case .following: Restrictions.seal(lines: 1)
    }
  }
}
