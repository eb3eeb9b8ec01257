import Glibc
import TestSupport
import Testing

/// One law of leaving: whatever ends a process ends this one, soon, with the status that it should have, and the terminal
/// is as it was found; in every mode, and in every state that a line can be in.
@Suite(.offTheCores) struct LeavingTests {
  enum Mode: String, CaseIterable { case map, plain, present, follow, kiosk }

  enum State: String, CaseIterable {
    case flowing
    /// By Ctrl-S: nothing goes out until somebody says so.
    case stopped
    /// Nobody reads, and there is no room for more.
    case full
    case gone
    /// An escape sequence has begun that never ends, and goes on all the time.
    case inASequence
  }

  struct Row: CustomTestStringConvertible {
    var mode: Mode, state: State, signal: Int32
    var testDescription: String { "\(mode) \(state) \(signal)" }
  }

  /// Every signal whose default action ends a process and that can be caught.
  static let signals: [Int32] =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM,
      SIGTERM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS,
    ] + [34, 35, 50, 64]
  static let rows: [Row] = Mode.allCases.flatMap { mode in
    State.allCases.flatMap { state in signals.map { Row(mode: mode, state: state, signal: $0) } }
  }

  /// The law knows nothing of the story, so the pack is a small one.
  private func arguments(_ mode: Mode, _ folder: String) -> [String] {
    let words =
      switch mode {
      case .map: ["--at", "2020-10-20", "--mouse", "on"]
      case .plain: ["--at", "2020-10-20", "--plain"]
      case .present: ["present", "history", "--at", "2020-10-20", "--run-folder", folder]
      case .follow: ["follow", "history", "--run-folder", folder]
      case .kiosk: ["--kiosk", "--at", "2020-10-20"]
      }
    return words + ["--pack", TinyPack.folder]
  }

  @Test(arguments: rows)
  func theLaw(row: Row) throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      let line = try Line(
        builtProgram, arguments(row.mode, folder.path), columns: 120, rows: 40, term: "xterm-256color",
        environment: ["LC_ALL": "C.UTF-8"])
      let before = line.modes
      #expect(line.reads { $0.text.contains("2020") && ($0.text.contains("1 Dec") || row.mode == .plain) })
      line.rest()
      #expect(line.modes != before)
      bring(line, into: row.state, row.mode)
      line.signal(row.signal)
      if row.state == .inASequence {
        for _ in 0..<4 {
          usleep(50_000)
          line.type("x")
        }
      }
      // Far less is promised; a busy machine may take longer.
      let code = line.exitCode(within: 8, reading: row.state != .full && row.state != .stopped)
      // The kernel tells of a line that has gone by a signal of its own, which may be first.
      let isRight = code == 128 + row.signal || row.state == .gone && code == 128 + SIGHUP
      #expect(isRight, "\(code.map { "\($0)" } ?? "still there")")
      guard row.state != .gone else { return }
      #expect(line.modes == before, "stty -g")
      if row.signal == SIGXCPU, row.state == .flowing { #expect(line.text.contains("processor time")) }
      let stream = TerminalStream(line.received)
      #expect(!stream.isAlternate, "the alternate screen")
      #expect(
        !stream.isMouseOn && !stream.isKeypadOn && !stream.isCursorHidden && !stream.marksPastes && stream.isPlain,
        "\(String(decoding: line.received.suffix(200), as: UTF8.self).debugDescription)")
    }
  }

  private func bring(_ line: Line, into state: State, _ mode: Mode) {
    switch state {
    case .flowing: break
    case .stopped:
      line.type("\u{13}")
      usleep(30_000)
      line.type("l")
      usleep(30_000)
    case .full:
      line.answers = false
      // Each repaint is some ten thousand bytes, and so are three times the help; a line holds some twenty thousand.
      for _ in 0..<1000 where !line.isFull {
        line.type(mode == .plain ? "?\u{1B}" : "\u{0C}c")
        usleep(4000)
      }
      #expect(line.isFull)
    case .gone: line.hangUp()
    case .inASequence:
      line.type("\u{1B}]0;")
      usleep(30_000)
      line.type("x")
    }
  }

  /// Where the line takes a part of the last bytes and no more, all of them come once it has been emptied, whatever came
  /// before them: behind an Escape that was cut from its sequence they are read too.
  @Test(arguments: [1, 8, 20, 40, 60], [0x20, 0x1B] as [UInt8]) func aLineThatTakesAPart(room: Int, byte: UInt8) throws
  {
    let line = try Line(builtProgram, ["--at", "2020-10-20", "--mouse", "on"], term: "xterm-256color")
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.answers = false
    #expect(line.fill(with: byte, leaving: room))
    line.signal(SIGTERM)
    #expect(line.exitCode(within: 8, reading: false) == 128 + SIGTERM)
    let stream = TerminalStream(line.received)
    #expect(!stream.isMouseOn && !stream.isKeypadOn && !stream.isCursorHidden && !stream.marksPastes)
    #expect(!stream.isAlternate && stream.isPlain)
  }

  /// A program whose line Ctrl-S has stopped while a frame was on its way, and the line's modes before it.
  private func stopped(_ words: [String]) throws -> (line: Line, before: [UInt64]) {
    let line = try Line(builtProgram, words, term: "xterm-256color")
    let before = line.modes
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.type("\u{13}")
    usleep(30_000)
    line.type("l")
    return (line, before)
  }

  /// `q` ends it too, and so does the kiosk's limit, where the line was stopped.
  @Test func quitOnALineThatIsStopped() throws {
    let (line, before) = try stopped(["--at", "2020-10-20"])
    usleep(30_000)
    line.type("q")
    #expect(line.exitCode(within: 8, reading: false) == 0 && line.modes == before)
    #expect(!TerminalStream(line.received).isAlternate)
  }

  /// A kiosk that nobody uses ends by itself, on a line that was stopped too. The shortest limit there is takes a minute.
  @Test func theIdleLimitOnALineThatIsStopped() throws {
    let (line, before) = try stopped(["--kiosk", "--idle-timeout", "1", "--at", "2020-10-20"])
    #expect(line.exitCode(within: 90, reading: false) == 0 && line.modes == before)
    #expect(!TerminalStream(line.received).isAlternate)
  }

  /// A kiosk opens its line before it forbids itself to open anything: keys count while the line takes nothing.
  @Test(arguments: [["--kiosk"], ["follow", "history", "--kiosk"]]) func aKiosksLineDoesNotBlock(words: [String]) throws
  {
    try TemporaryFolder.with { folder in
      let arguments = words + (words.count > 1 ? ["--run-folder", folder.path] : ["--at", "2020-10-20"])
      let line = try Line(builtProgram, arguments, columns: 120, rows: 40, term: "xterm-256color")
      let before = line.modes
      #expect(line.reads { $0.text.contains("18 Dec") })
      line.rest()
      line.answers = false
      #expect(line.fill(with: 0x20, leaving: 1))
      line.type("l")
      usleep(100_000)
      line.type("q")
      #expect(line.exitCode(within: 8, reading: false) == 0 && line.modes == before)
      #expect(!TerminalStream(line.received).isAlternate)
    }
  }

  /// Types keys until a program ends that a shell gives so many seconds of processor time; its exit code.
  private func spend(_ seconds: Int, _ words: [String], typing keys: String, _ body: (Line, Int32?) -> Void) throws {
    let call = (["--at", "2020-10-20"] + words).joined(separator: " ")
    let line = try Line(
      "/bin/sh", ["-c", "ulimit -t \(seconds); exec \(programWord) \(call)"], term: "xterm-256color")
    let before = line.modes
    for _ in 0..<100_000 where line.isRunning {
      line.type(keys)
      usleep(2000)
      line.read()
    }
    let code = line.exitCode(within: 8)
    #expect(line.modes == before)
    body(line, code)
  }

  /// Where the machine allows a process only some seconds of processor time, one that has used them up gives the terminal
  /// back and says why it ends, before the kernel kills it without a word.
  @Test(arguments: [[], ["--plain"], ["--kiosk"], ["--plain", "--kiosk"]]) func processorTimeThatIsUsedUp(
    words: [String]
  ) throws {
    try spend(2, words, typing: words.contains("--plain") ? "smt]" : "+\u{0C}-c") { line, code in
      let end = line.received.suffix(4000)
      #expect(code == 128 + SIGXCPU)
      #expect(
        String(decoding: end, as: UTF8.self).contains("dayfront: the processor time of this session is used up."))
      let stream = TerminalStream(line.received)
      #expect(!stream.isAlternate && !stream.isCursorHidden && stream.isPlain)
    }
  }

  /// A second of processor time has no half in whole seconds: its end is told all the same.
  @Test(arguments: [["--plain"], ["--plain", "--kiosk"]]) func aSecondOfProcessorTime(words: [String]) throws {
    // Where reading the pack takes that long there is nothing to give back yet, and nobody to say it.
    try spend(1, words, typing: "smt]") { _, code in #expect(code == 128 + SIGXCPU) }
  }

  /// What may block has an end in time, and that end gives the terminal back.
  @Test func whatBlocksHasAnEnd() throws {
    // The signal that the end of time comes by reaches a program that is in the middle of writing to a line that takes
    // nothing.
    let line = try Line(builtProgram, ["--plain", "--kiosk"], term: "xterm-256color")
    let before = line.modes
    #expect(line.reads { $0.text.contains("2020") })
    line.rest()
    line.type("\u{13}")
    usleep(30_000)
    line.type("m")
    usleep(50_000)
    line.signal(SIGALRM)
    #expect(line.exitCode(within: 8, reading: false) == 128 + SIGALRM && line.modes == before)
  }

  /// A signal that comes while a terminal of no known name is asked has its effect: the program neither goes on without
  /// hearing, nor waits for keys in a loop.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func whileTheTerminalIsAsked(signal: Int32) throws {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], term: "nosuchterm9")
    line.answers = false
    let before = line.modes
    #expect(line.reads { $0.text.contains("\u{1B}[5n") })
    line.signal(signal)
    #expect(line.exitCode(within: 8) == 128 + signal && line.modes == before)
  }

  /// What a parent made the program ignore it ignores, a signal of a crash too.
  @Test(arguments: [("ABRT", SIGABRT), ("TERM", SIGTERM)]) func whatIsIgnoredStaysSo(name: String, signal: Int32) throws
  {
    let line = try Line(
      "/bin/sh", ["-c", "trap '' \(name); exec \(programWord) --plain --at 2020-10-20"], term: "xterm-256color")
    #expect(line.reads { $0.text.contains("2020") })
    line.rest()
    line.signal(signal)
    line.type("l")
    #expect(line.reads { $0.text.contains("21 Oct 2020") })
    line.type("q")
    #expect(line.exitCode(within: 8) == 0)
  }
}
