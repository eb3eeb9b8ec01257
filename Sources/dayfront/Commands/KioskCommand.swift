import ArgumentParser
import Kiosk

/// `dayfront kiosk`: checks of what `--kiosk` forbids.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "What --kiosk holds on this machine.", subcommands: [Audit.self])

  /// `dayfront kiosk audit`: enters a kiosk and tries what it must forbid.
  struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Try what a kiosk must not allow, line by line; ends with 1 where something is not held.",
      discussion: "Run it as the account that the class logs in with, where its sessions run.")

    @Flag(name: .customLong("without-landlock"), help: "Accept a kernel without Landlock.")
    var acceptsNoLandlock = false

    func run() throws {
      Restrictions.shedInheritance()
      var audit = KioskAudit(environment: Console.environment, acceptsNoLandlock: acceptsNoLandlock) { finding in
        Console.print(Console.printable(finding.line) + "\n", verdict: finding.holds ? nil : 1)
      }
      if !audit.run(folders: [".", "/tmp", "/var/tmp", "/dev/shm"]) { throw ExitCode(1) }
    }
  }
}
