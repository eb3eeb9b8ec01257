import Classroom

/// What a host of classes is asked, line by line, when something does not work.
public struct Checkup {
  /// One answer.
  public struct Finding: Hashable, Sendable {
    /// What was looked at, in words.
    public var what: String
    /// Whether it is right.
    public var isRight: Bool
    /// How it is, or what to do; empty for nothing to add.
    public var advice: String

    /// The answer as a line: "WRONG  folder /run/dayfront, root:root, 755: it is not there".
    public var line: String { "\(isRight ? "right" : "WRONG")  \(what)\(advice.isEmpty ? "" : ": \(advice)")" }
  }

  private let host: ClassHost
  private let plan: HostPlan

  /// Makes a checkup of a host, by what was planned for it.
  public init(of host: ClassHost, by plan: HostPlan) {
    self.host = host
    self.plan = plan
  }

  /// All answers.
  public var findings: [Finding] { plan.pieces.map(finding) + [shells] + sshd }

  private func finding(of piece: HostPiece) -> Finding {
    switch host.state(of: piece) {
    case .right: Finding(what: piece.words, isRight: true, advice: "")
    case .missing: Finding(what: piece.words, isRight: false, advice: "it is not there; class setup --apply makes it")
    case .wrong(let how):
      Finding(what: piece.words, isRight: false, advice: "\(how); class setup --apply puts it right")
    case .foreign(let how):
      Finding(what: piece.words, isRight: false, advice: "\(how), so it is no class's; class setup leaves it alone")
    }
  }

  /// A shell of that list may be exchanged for another by whoever knows the password (chsh, su -s).
  private var shells: Finding {
    let isListed = host.lists("/etc/shells", plan.program)
    return Finding(
      what: "\(plan.program) is no shell that /etc/shells lists", isRight: !isListed,
      advice: isListed ? "take the line out: with it su gives other shells to the students' account" : "")
  }

  /// What sshd must make of its configuration for the students.
  private var wanted: [String] {
    [
      "forcecommand exec \(plan.program) follow --kiosk --idle-timeout 30", "disableforwarding yes", "permituserrc no",
      "maxsessions 1", "unusedconnectiontimeout 30", "permituserenvironment no",
      "authorizedkeysfile \(HostPlan.keysFolder)/%u", "permitemptypasswords no",
    ]
  }

  private var sshd: [Finding] {
    let lines: [String]
    do { lines = try host.sshd(for: plan.student) } catch {
      return [Finding(what: "sshd takes its configuration", isRight: false, advice: "\(error)")]
    }
    return wanted.map { line in
      let name = line.split(separator: " ")[0]
      let found = lines.first { $0.split(separator: " ").first == name }
      return Finding(
        what: "sshd for \(plan.student): \(line)", isRight: found == line,
        advice: found == line ? "" : found.map { "it is '\($0)'" } ?? "this sshd does not know it")
    } + [taken(from: lines)]
  }

  /// What sshd takes of a client's environment: the language and nothing else.
  private func taken(from lines: [String]) -> Finding {
    let names = lines.filter { $0.hasPrefix("acceptenv ") }.flatMap { $0.split(separator: " ").dropFirst() }
    let others = names.filter { $0 != "LANG" && !$0.hasPrefix("LC_") }
    return Finding(
      what: "sshd for \(plan.student) takes the language alone from a client", isRight: others.isEmpty,
      advice: others.isEmpty ? "" : "it takes \(others.joined(separator: ", ")) too")
  }
}
