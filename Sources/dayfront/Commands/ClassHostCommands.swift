import ArgumentParser
import ClassLine
import Classroom
import MapPacks
import Outlets

/// The options that say what a host is to be.
struct HostOptions: ParsableArguments {
  @Option(help: "The teacher's account.")
  var teacher = "teacher"

  @Option(name: .customLong("class"), help: "A class of the teacher; it may be given several times.")
  var classes: [ClassName] = [ClassName("history")!]

  @Option(help: ArgumentHelp("Where the program lies that the students get; else this one.", valueName: "path"))
  var program: String?

  /// The plan, and the machine that it is for.
  func plan(for host: ClassHost) -> HostPlan {
    let own = (PackLocator.executableFolder ?? "/usr/local/bin") + "/dayfront"
    var plan = HostPlan(program: program ?? own, teacher: teacher, classes: classes)
    plan.studentNumber = host.number(ofAccount: plan.student)
    return plan
  }

  func validate() throws {
    guard ClassName(teacher) != nil else { throw ValidationError("--teacher takes the name of an account.") }
    guard program?.hasPrefix("/") ?? true else { throw ValidationError("--program takes a path from the root.") }
  }
}

extension ClassHost {
  /// This machine.
  static var own: ClassHost {
    ClassHost { (words) throws(Fault) in
      do throws(FilterFault) { return String(decoding: try filtered([], by: words), as: UTF8.self) } catch {
        throw Fault(
          error == .missing ? "there is no program \(words[0])" : "\(words.joined(separator: " ")) has failed")
      }
    } write: { (path, text) throws(Fault) in
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      do {
        _ = try filtered([], by: ["install", "-d", "-m", "755", "/" + folder])
        try OutputFile(path).write(text)
      } catch { throw Fault("\(path): \(error)") }
    }
  }
}

/// `dayfront class setup`.
struct ClassSetup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Set this host up for classes: accounts, folders, sshd, limits.",
    discussion: """
      Without --apply it only says what is there and what would be done. It may be run again; what is right stays. \
      --remove takes away what it made, but no account's own files.
      """)

  @Flag(help: "Do it. Only root may.")
  var apply = false

  @Flag(help: "Take away what was made. Only root may.")
  var remove = false

  @Flag(name: .customLong("show-sshd"), help: "Print the lines of sshd and nothing else.")
  var showsLines = false

  @OptionGroup var options: HostOptions

  func validate() throws {
    if apply, remove { throw ValidationError("--apply and --remove do not go together.") }
  }

  func run() throws {
    let host = ClassHost.own, plan = options.plan(for: host)
    if showsLines { return Console.print(plan.sshdLines) }
    if (apply || remove), !isRoot {
      Console.complain("dayfront: only root may change accounts and sshd: sudo dayfront class setup")
      throw ExitCode(1)
    }
    do {
      if remove { try takeAway(host, plan) } else { try goThrough(host, plan) }
    } catch let fault as ClassHost.Fault {
      Console.complain("dayfront: \(fault)")
      throw ExitCode(1)
    }
  }

  private func goThrough(_ host: ClassHost, _ plan: HostPlan) throws {
    let before = host.text(of: HostPlan.sshdFile)
    for piece in apply ? plan.pieces : plan.told { try goThrough(piece, host) }
    guard apply else {
      let isDone = plan.told.allSatisfy { host.state(of: $0) == .right }
      return Console.print(
        isDone
          ? "\nAll of it is there. 'dayfront class doctor' looks at it.\n" : "\nNothing was changed. --apply does it.\n"
      )
    }
    // The number of the students' account is known only now.
    let whole = options.plan(for: host)
    for piece in whole.pieces where !plan.pieces.contains(piece) { try goThrough(piece, host) }
    do { _ = try host.sshd(for: whole.student) } catch {
      // Left there, they would keep sshd from starting the next time. What stood there before bound the students, and does
      // so again.
      try host.restore(HostPlan.sshdFile, to: before)
      throw ClassHost.Fault(
        "sshd does not take the lines for classes, so \(before == nil ? "they are not there" : "those of before are there again"): "
          + "\(error)")
    }
    try reload(host)
    Console.print(
      """

      Two things are left to you:
        how the students log in:   echo '\(whole.student):a long phrase' | chpasswd
        how the teacher logs in:   passwd \(whole.teacher), or his key in ~\(whole.teacher)/.ssh/authorized_keys
      Then 'dayfront class doctor' looks at all of it, and \(whole.teacher) begins: dayfront present \(options.classes[0])

      """)
  }

  private func goThrough(_ piece: HostPiece, _ host: ClassHost) throws {
    let state = host.state(of: piece)
    guard state != .right else { return Console.print("is right     \(piece.words)\n") }
    let how = piece.command(exists: state != .missing)?.map(shellQuoted).joined(separator: " ")
    if apply {
      try host.make(piece)
      Console.print("made         \(piece.words)\n")
    } else {
      if case .foreign(let how) = state {
        return Console.print("in the way   \(piece.words)\n               it is no class's: \(how); it is left alone\n")
      }
      let fault = state == .missing ? "is missing   " : "differs      "
      Console.print("\(fault)\(piece.words)\n" + (how.map { "               \($0)\n" } ?? text(of: piece)))
    }
  }

  private func text(of piece: HostPiece) -> String {
    guard case .file(_, let text) = piece else { return "" }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "               \($0)\n" }
      .joined()
  }

  private func takeAway(_ host: ClassHost, _ plan: HostPlan) throws {
    var faults: [ClassHost.Fault] = []
    for piece in plan.pieces.reversed() {
      do {
        if try host.remove(piece) {
          Console.print("removed      \(piece.words)\n")
        } else if host.state(of: piece) != .missing {
          Console.print("stays        \(piece.words)\n")
        }
      } catch {
        // What comes after it is taken away all the same.
        faults.append(error)
        Console.print("stays        \(piece.words)\n")
      }
    }
    try reload(host)
    if let first = faults.first { throw first }
  }

  /// Tells sshd of its new lines where a service manager runs it.
  private func reload(_ host: ClassHost) throws {
    guard isFolder("/run/systemd/system") else {
      return Console.print("sshd is not run by a service manager here: tell it of its new lines (SIGHUP).\n")
    }
    do { _ = try filtered([], by: ["systemctl", "reload", "ssh.service"]) } catch {
      throw ClassHost.Fault("systemctl reload ssh.service has failed")
    }
  }
}

/// `dayfront class doctor`.
struct ClassDoctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say line by line what is not right on a host of classes; ends with 1 where something is.")

  @OptionGroup var options: HostOptions

  func run() throws {
    let host = ClassHost.own
    let findings = Checkup(of: host, by: options.plan(for: host)).findings
    let isRight = findings.allSatisfy(\.isRight)
    for finding in findings { Console.print(Console.printable(finding.line) + "\n", verdict: isRight ? nil : 1) }
    if !isRight { throw ExitCode(1) }
  }
}

/// `dayfront class rehearse`: a presenter alone, with pupils who are none.
struct ClassRehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Present to pupils who are none, to try an hour alone.",
    discussion: """
      They come one by one, answer what is asked after some seconds, change their minds, and some lose their lines. \
      dayfront follow joins them from another terminal.
      """)

  @Option(help: ArgumentHelp("How many, 1 to 100.", valueName: "number"))
  var pupils = 10

  @OptionGroup var start: Parsed<StartOptions>
  @OptionGroup var teaching: Parsed<TeachingOptions>
  @OptionGroup var session: Parsed<SessionOptions>
  @OptionGroup var folder: RunFolderOptions
  @OptionGroup var drawing: Parsed<DrawingOptions>
  @OptionGroup var pack: Parsed<PackOptions>

  func validate() throws {
    guard (1...100).contains(pupils) else { throw ValidationError("--pupils takes 1 to 100.") }
  }

  func run() throws {
    let name = ClassName("rehearsal")!, folder = folder.toRehearse
    let joining = JoinCommand(class: name, folder: folder, said: nil, connection: nil).joining
    try SessionRunner(
      options: session.chosen, drawing: drawing.chosen, pack: pack.chosen, teaching: teaching.chosen
    ).present(name, in: folder, joining: joining, start.chosen) {
      .rehearsing($0, Rehearsal(pupils: pupils, of: name, in: folder))
    }
  }
}
