import CKiosk

/// Tries the actions that a kiosk must forbid, and reports what the kernel answered.
///
/// Run it in a process that has entered a kiosk and is sealed.
public struct KioskAudit {
  /// The result of one attempt.
  public struct Finding: Hashable, Sendable {
    /// The rule that must hold, in words.
    public var what: String
    /// Whether it holds.
    public var holds: Bool
    /// The kernel's answer in words.
    public var evidence: String

    /// The result as a line: "holds    no file is made in /tmp: Permission denied".
    public var line: String { "\(holds ? "holds   " : "DOES NOT")  \(what): \(evidence)" }
  }

  /// Makes an audit; nothing is tried yet.
  public init() {}

  /// Whether the kernel itself forbids writing (Landlock). Ask before the descriptors are sealed, because sealing
  /// forbids it too. Without Landlock the finding still holds, and says that other limits stand in.
  public func findingOfLandlock() -> Finding {
    let number = dayfront_kiosk_try_to_make("/tmp/dayfront-audit")
    return Finding(
      what: "the kernel forbids this process every change of files", holds: true,
      evidence: number == 0
        ? "this one cannot (no Landlock); limits of descriptors and sizes stand in"
        : String(cString: dayfront_kiosk_words(number)))
  }

  /// Tries everything that must be forbidden.
  ///
  /// - Parameters:
  ///   - folders: folders in which nothing may be written.
  ///   - environment: the environment of the process.
  public func findings(folders: [String], environment: [String: String]) -> [Finding] {
    var findings: [Finding] = []
    func attempt(_ what: String, _ number: Int32) {
      findings.append(
        Finding(
          what: what, holds: number != 0,
          evidence: number == 0 ? "it was done" : String(cString: dayfront_kiosk_words(number))))
    }
    func check(_ what: String, _ holds: Bool, _ evidence: String) {
      findings.append(Finding(what: what, holds: holds, evidence: evidence))
    }
    for folder in folders {
      attempt("no file is made in \(folder)", dayfront_kiosk_try_to_make("\(folder)/dayfront-audit"))
    }
    attempt("no file is opened, /etc/passwd for one", dayfront_kiosk_try_to_read("/etc/passwd"))
    attempt("no process is started", dayfront_kiosk_try_to_fork())
    attempt("no program takes this one's place, /bin/sh for one", dayfront_kiosk_try_to_start("/bin/sh"))
    attempt(
      "no more than \(Restrictions.memory >> 20) MiB are taken", dayfront_kiosk_try_to_take_memory(Restrictions.memory))
    for (name, number, most) in Self.limits {
      let limit = dayfront_kiosk_limit_in_force(number)
      check(name, limit <= most, limit == .max ? "no limit" : "\(limit)")
    }
    check("no rights are gained", dayfront_kiosk_gains_no_rights() == 1, "no_new_privs")
    check("nobody debugs it, no core is left", dayfront_kiosk_is_not_debugged() == 1, "dumpable")
    check(
      "it is not root", dayfront_kiosk_is_root() == 0,
      dayfront_kiosk_is_root() == 0 ? "it is not" : "it is root, whom limits do not bind")
    let names = environment.keys.filter { !Self.isKept($0) }.sorted()
    check(
      "of the client's environment only terminal and language count", names.isEmpty,
      names.isEmpty ? environment.keys.sorted().joined(separator: " ") : names.joined(separator: " "))
    check(
      "descriptions of terminals come from the system's folders", environment["TERMINFO_DIRS"] == Self.terminfo,
      environment["TERMINFO_DIRS"] ?? "anywhere")
    return findings
  }

  private static let limits: [(String, Int32, UInt64)] = [
    ("seconds of processor time", Int32(DAYFRONT_KIOSK_PROCESSOR), Restrictions.processor),
    ("descriptors", Int32(DAYFRONT_KIOSK_DESCRIPTORS), 8),
    ("processes", Int32(DAYFRONT_KIOSK_PROCESSES), 0),
    ("bytes of a file that is written", Int32(DAYFRONT_KIOSK_FILE), Restrictions.file),
    ("bytes of a core", Int32(DAYFRONT_KIOSK_CORE), 0),
  ]
  private static let terminfo = "/etc/terminfo:/lib/terminfo:/usr/share/terminfo"

  private static func isKept(_ name: String) -> Bool {
    name.hasPrefix("LC_")
      || ["TERM", "LANG", "COLORTERM", "NO_COLOR", "SSH_ORIGINAL_COMMAND", "TERMINFO_DIRS", "HOME", "PATH"].contains(
        name)
  }
}
