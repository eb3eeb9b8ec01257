import Glibc
import TestSupport
import Testing

/// Every way out gives the terminal back as it was found.
@Suite(.offTheCores) struct WaysOutTests {
  private func start(_ arguments: [String] = [], term: String = "xterm-256color") throws -> (Line, [UInt64]) {
    let line = try Line(builtProgram, ["--at", "2020-10-20", "--mouse", "on"] + arguments, term: term)
    let before = line.modes
    #expect(line.reads { $0.text.contains("Tue 20 Oct") && $0.text.contains("18 Dec") })
    line.rest()
    #expect(line.modes != before)
    return (line, before)
  }

  private func expectGivenBack(_ line: Line, _ before: [UInt64], at location: SourceLocation = #_sourceLocation) {
    #expect(line.modes == before, "stty -g", sourceLocation: location)
    let stream = TerminalStream(line.received)
    #expect(stream.strays == [], sourceLocation: location)
    #expect(stream.modesUsed.contains("?1049") && stream.modesUsed.contains("?1000"), sourceLocation: location)
    #expect(!stream.isAlternate, "the alternate screen", sourceLocation: location)
    #expect(!stream.isMouseOn && !stream.isKeypadOn && !stream.isCursorHidden, sourceLocation: location)
    #expect(stream.isPlain, "colours", sourceLocation: location)
  }

  @Test(arguments: [("q", 0), ("\u{3}", 130), ("\u{1C}", 131)] as [(String, Int32)])
  func keys(key: String, code: Int32) throws {
    let (line, before) = try start()
    line.type("l")
    line.type(key)
    #expect(line.exitCode() == code)
    expectGivenBack(line, before)
  }

  /// Signals that ask it to end, and such as a crash raises: exit codes are 128 and the number.
  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS,
    SIGFPE,
  ])
  func signals(number: Int32) throws {
    let (line, before) = try start()
    line.signal(number)
    #expect(line.exitCode() == 128 + number)
    expectGivenBack(line, before)
  }

  /// A crash in the middle of a frame that the line has not taken yet.
  @Test func aCrashWhileTheLineIsBusy() throws {
    let (line, before) = try start()
    line.answers = false
    line.type("G")
    usleep(100_000)
    line.signal(SIGSEGV)
    #expect(line.exitCode() == 128 + SIGSEGV)
    expectGivenBack(line, before)
  }

  /// Swift's runtime reads before main which program to start when this one crashes. `su` brings a stranger's environment.
  @Test func noProgramOfTheEnvironmentIsStarted() throws {
    try TemporaryFolder.with { folder in
      let ran = folder.path + "/ran"
      folder.write(Array("#!/bin/sh\n: > '\(ran)'\n".utf8), to: "reports")
      chmod(folder.path + "/reports", 0o755)
      let line = try Line(
        builtProgram, ["point", "--batch"], term: "xterm",
        environment: ["SWIFT_BACKTRACE": "enable=yes,swift-backtrace=\(folder.path)/reports"])
      // This command has no handler of its own for what a keyboard sends. It waits for points.
      var waits = 0
      for _ in 0..<2000 where waits < 20 {
        let state = (try? String(contentsOfFile: "/proc/\(line.child)/stat", encoding: .utf8)) ?? ""
        waits = state.contains(" S ") && state.contains("(dayfront)") ? waits + 1 : 0
        usleep(5000)
      }
      #expect(waits == 20)
      line.signal(SIGQUIT)
      #expect(line.exitCode() == 128 + SIGQUIT)
      #expect(access(ran, F_OK) != 0)
    }
  }

  /// The window is closed: there is nobody to write to.
  @Test func theLineGoes() throws {
    let (line, _) = try start()
    line.hangUp()
    #expect(line.exitCode() == 128 + SIGHUP)
  }

  @Test func thePackVanishes() throws {
    try TemporaryFolder.with { folder in
      let pack = folder.path + "/pack"
      try run("/bin/cp", ["-R", Bundled.folder, pack])
      let (line, before) = try start(["--pack", pack])
      try run("/bin/rm", ["-r", pack])
      for key in ["e", "s", "t", "m", "\u{1B}", "/shusha\r", "c", "o", "i", "?", "0", "z", "G", "d", "g", "y"] {
        line.type(key)
        line.rest()
      }
      // The first one closes what is open.
      line.type("q")
      line.rest()
      line.type("q")
      #expect(line.exitCode() == 0)
      expectGivenBack(line, before)
    }
  }

  @Test func withoutInputItSaysSo() throws {
    let line = try Line("/bin/sh", ["-c", "exec \(programWord) <&-"], term: "xterm")
    let before = line.modes
    #expect(line.exitCode() == 1)
    #expect(line.text.contains("standard input and output must be a terminal") && line.modes == before)
  }

  @Test func plainIntoAPipeThatEnds() throws {
    let line = try Line("/bin/sh", ["-c", "\(programWord) --plain | head -n 1; echo ended"], term: "xterm")
    let before = line.modes
    #expect(line.reads { $0.text.contains("in sentences") })
    for _ in 0..<100 where !line.text.contains("ended") {
      line.type("l")
      line.rest()
    }
    #expect(line.text.contains("ended"))
    _ = line.exitCode()
    #expect(line.modes == before)
  }

  /// After a stop ncurses switches the keypad on with the first key that it reads, and writes by itself: while a line
  /// has taken half a frame that must wait for the other half.
  @Test func afterAStopNothingComesIntoTheMiddleOfAFrame() throws {
    let line = try Line(
      "/bin/bash", ["--norc", "--noprofile", "-i"], columns: 200, rows: 60, term: "xterm-256color",
      environment: ["PS1": "ready> "])
    #expect(line.reads { $0.text.contains("ready>") })
    line.type("\(programWord) --at 2020-10-20\n")
    #expect(line.reads { $0.text.contains("18 Dec") && $0.text.contains("quit") })
    line.rest()
    line.type("\u{1A}")
    #expect(line.reads { $0.text.contains("Stopped") })
    let before = line.received.count
    line.type("fg\n")
    // Nothing is read meanwhile: the line fills up in the middle of the frame.
    usleep(500_000)
    line.type("l")
    usleep(300_000)
    #expect(line.reads { $0.text.contains("Wed 21") })
    let back = String(decoding: line.received[before...], as: UTF8.self)
    let frame = back.components(separatedBy: "\u{1B}[2J").last!.components(separatedBy: "\u{1B}[5n").first!
    #expect(frame.count > 16384 && !frame.contains("\u{1B}[?1h"))
    #expect(back.contains("\u{1B}[?1h"))
  }

  /// Ctrl-Z and back, in a shell that does job control.
  @Test func stoppedAndContinued() throws {
    try TemporaryFolder.with { folder in
      let tmux = try Tmux(
        columns: 100, rows: 30, term: "xterm-256color", locale: "C.UTF-8",
        command: "PS1='ready> ' bash --norc --noprofile -i")
      _ = try tmux.screen { $0.contains("ready>") }
      try tmux.type("stty -g > \(folder.path)/a; \(programWord) --at 2020-10-20", "Enter")
      #expect(try tmux.screen { $0.contains("Tue 20 Oct") }.contains("Tue 20 Oct"))
      try tmux.type("l", "C-z")
      let stopped = try tmux.screen { $0.contains("Stopped") }
      #expect(stopped.contains("Stopped") && !stopped.contains("Oct 2020 "))
      try tmux.type("stty -g > \(folder.path)/b; fg", "Enter")
      let back = try tmux.screen { $0.contains("Wed 21 Oct") && $0.contains("18 Dec") }
      #expect(back.contains("Wed 21 Oct") && back.contains("18 Dec"), "\(back)")
      try tmux.type("l")
      #expect(try tmux.screen { $0.contains("Thu 22 Oct") }.contains("Thu 22 Oct"))
      try tmux.type("q")
      try tmux.type(
        "echo left $?; stty -g > \(folder.path)/c; cmp \(folder.path)/a \(folder.path)/b && cmp \(folder.path)/a \(folder.path)/c && echo modes are kept",
        "Enter")
      let left = try tmux.screen { $0.contains("\nmodes are kept") }
      #expect(left.contains("left 0") && left.contains("\nmodes are kept"), "\(left)")
    }
  }
}
