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

    func run() throws {
      Restrictions.shedInheritance()
      let audit = KioskAudit()
      Restrictions.enter()
      let byKernel = audit.findingOfLandlock()
      Restrictions.seal(lines: 0)
      let findings =
        [byKernel]
        + audit.findings(folders: [".", "/tmp", "/var/tmp", "/dev/shm"], environment: Console.environment)
      let holds = findings.allSatisfy(\.holds)
      for finding in findings { Console.print(Console.printable(finding.line) + "\n", verdict: holds ? nil : 1) }
      if !holds { throw ExitCode(1) }
    }
  }
}
