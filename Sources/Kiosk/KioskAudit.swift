import CKiosk

/// Tries the actions that a kiosk must forbid, and reports what the kernel answered.
///
/// It enters the kiosk itself, step by step, because some things can be tried only before others are forbidden. Nothing of
/// it can be undone: run it in a process of its own.
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

  private let environment: [String: String]
  private let acceptsNoLandlock: Bool
  private let report: (Finding) -> Void
  private var holds = true

  /// Makes an audit; nothing is tried yet.
  ///
  /// - Parameters:
  ///   - environment: the environment of the process, after its inheritance was shed.
  ///   - acceptsNoLandlock: whether a kernel without Landlock is no fault.
  ///   - report: is given each finding at once, so that an audit that breaks off has told what came before.
  public init(
    environment: [String: String], acceptsNoLandlock: Bool = false, report: @escaping (Finding) -> Void
  ) {
    self.environment = environment
    self.acceptsNoLandlock = acceptsNoLandlock
    self.report = report
  }

  /// Tries everything; returns whether all of it holds.
  ///
  /// - Parameter folders: folders in which nothing may be written.
  public mutating func run(folders: [String]) -> Bool {
    // In children, because a success would replace the audit; and before it enters, because it may start none then.
    attempt("while a map is read no program is started, /bin/sh for one", dayfront_kiosk_in_child(startEntered))
    attempt("nor afterwards", dayfront_kiosk_in_child(startSealed))
    Restrictions.enterLimits()
    checkLandlock()
    // Before it is sealed: afterwards no descriptor is left, which proves nothing about files.
    for folder in folders {
      attempt("no file is made in \(folder)", dayfront_kiosk_try_to_make("\(folder)/dayfront-audit"))
    }
    attempt("no process is started", dayfront_kiosk_try_to_fork())
    attempt("no line into the network is opened", dayfront_kiosk_try_to_reach_network())
    attempt("no other process is sent a signal", dayfront_kiosk_try_to_signal_parent())
    attempt("nothing is typed into the terminal for who comes after", dayfront_kiosk_try_to_steer_terminal())
    attempt(
      "no more than \(Restrictions.memory >> 20) MiB are taken", dayfront_kiosk_try_to_take_memory(Restrictions.memory))
    Restrictions.seal(lines: 0)
    attempt("once all is read no file is opened, /etc/passwd for one", dayfront_kiosk_try_to_read("/etc/passwd"))
    for (name, number, most) in Self.limits {
      let limit = dayfront_kiosk_limit_in_force(number)
      check(name, limit <= most, limit == .max ? "no limit" : "\(limit)")
    }
    check("the kernel takes no other calls", dayfront_kiosk_filters() == 2, "seccomp")
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
    return holds
  }

  private mutating func checkLandlock() {
    let version = dayfront_kiosk_landlock_version()
    let words =
      version == 0
      ? "this one cannot (no Landlock)" + (acceptsNoLandlock ? ", which was accepted" : "") : "version \(version)"
    check("the kernel forbids this process every change of files", version > 0 || acceptsNoLandlock, words)
  }

  private mutating func attempt(_ what: String, _ number: Int32) {
    let words =
      number == 0 ? "it was done" : number < 0 ? "it could not be tried" : String(cString: dayfront_kiosk_words(number))
    check(what, number > 0, words)
  }

  private mutating func check(_ what: String, _ holds: Bool, _ evidence: String) {
    if !holds { self.holds = false }
    report(Finding(what: what, holds: holds, evidence: evidence))
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

private func startEntered() -> Int32 {
  Restrictions.enterLimits()
  return dayfront_kiosk_try_to_start("/bin/sh")
}

private func startSealed() -> Int32 {
  Restrictions.enterLimits()
  Restrictions.seal(lines: 0)
  return dayfront_kiosk_try_to_start("/bin/sh")
}
