import Glibc
import Screens
import Testing

@testable import Curses

extension OneTerminal {
  @Suite struct ReadingTests {
    private func inputs(_ terminal: Terminal) -> [TerminalEvent] {
      var result: [TerminalEvent] = []
      for _ in 0..<100 {
        // An Escape alone takes its time.
        let event = terminal.next(until: terminal.decoder.deadline ?? terminal.now)
        if event == .timeout, terminal.decoder.deadline == nil, terminal.arrivals.isEmpty { break }
        if event == .timeout || event == .answered { continue }
        result.append(event)
        if event == .hangup { break }
      }
      return result
    }

    /// Raises a signal here and now: a test's thread may hold signals back.
    private func send(_ signal: Int32) {
      var set = sigset_t()
      sigemptyset(&set)
      sigaddset(&set, signal)
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(signal)
    }

    private func open(_ line: PseudoTerminal, as name: String = "xterm-256color") throws -> Terminal {
      try Terminal(name: name, input: line.near, output: line.near)
    }

    @Test(
      arguments: [
        ("12l", [.character("1"), .character("2"), .character("l")]),
        ("\u{1B}[A\u{1B}OB\u{1B}[1;2A\u{1B}[1;2D", [.up, .down, .shiftUp, .shiftLeft]),
        ("\u{1B}[5~\u{1B}[6~\u{1B}[H\u{1B}OF\u{1B}[1~", [.pageUp, .pageDown, .home, .end, .home]),
        ("\u{1B}OP\u{1B}[24~\u{1B}[Z\t\r\n", [.function(1), .function(12), .backTab, .tab, .enter, .enter]),
        ("\u{7F}\u{8}\u{C}\u{1A}", [.backspace, .backspace, .control("l"), .control("z")]),
        ("Şuə日", [.character("Ş"), .character("u"), .character("ə"), .character("日")]),
        ("\u{1B}", [.escape]),
        // The terminal's answer right behind the key leaves the key what it was.
        ("\u{1B}\u{1B}[0nl", [.escape, .character("l")]), ("\u{1B}\u{1B}", [.escape, .escape]),
        // Swallowed whole: a report of nobody's asking, what xterm answers, what is cut.
        ("\u{1B}[<35;10;10Mq", [.character("q")]),
        ("\u{1B}[1;7Pq", [.character("q")]),
        ("\u{1B}[?64;1cq\u{1B}[<0;1", [.character("q")]),
        ("\u{1B}[<0;1\u{1B}[Aq", [.up, .character("q")]),
      ] as [(String, [Key])])
    func keys(typed: String, expected: [Key]) throws {
      let line = try PseudoTerminal()
      let terminal = try open(line)
      defer {
        terminal.close()
        line.close()
      }
      line.type(typed)
      // An answer says that the line is free, which is no input.
      #expect(inputs(terminal).filter { $0 != .lineIsFree } == expected.map { .input(.key($0)) })
    }

    @Test func mouse() throws {
      let line = try PseudoTerminal()
      let terminal = try open(line)
      defer { line.close() }
      terminal.reportMouse(true)
      let asked = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
      #expect(line.shown { $0.hasSuffix(asked) }.hasSuffix(asked))
      line.type("\u{1B}[<0;5;3M\u{1B}[<32;6;3M\u{1B}[<0;6;3m\u{1B}[<65;1;1M")
      #expect(
        inputs(terminal) == [
          .input(.mouse(.press, column: 4, row: 2)), .input(.mouse(.drag, column: 5, row: 2)),
          .input(.mouse(.release, column: 5, row: 2)), .input(.mouse(.wheelDown, column: 0, row: 0)),
        ])
      terminal.close()
      let stopped = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
      #expect(line.shown { $0.contains(stopped) }.contains(stopped))
    }

    /// A terminal without a mouse is not asked for it.
    @Test func noMouse() throws {
      let line = try PseudoTerminal()
      let terminal = try open(line, as: "vt100")
      defer { line.close() }
      terminal.reportMouse(true)
      terminal.close()
      // The sequence that a terminal starts with has come: what it asked for came before it.
      #expect(!line.shown { $0.contains("1000") || $0.count > 20 }.contains("1000"))
    }

    @Test func resizes() throws {
      let line = try PseudoTerminal(columns: 40, rows: 10)
      let terminal = try open(line)
      defer {
        terminal.close()
        line.close()
      }
      #expect(terminal.size == CellSize(columns: 40, rows: 10))
      terminal.paint(Frame(size: terminal.size), palette: Palette(depth: .never))
      for columns in 41...60 {
        line.resize(columns: UInt16(columns), rows: 12)
        send(SIGWINCH)
      }
      let size = CellSize(columns: 60, rows: 12)
      #expect(inputs(terminal) == [.input(.resize(size))])
      #expect(terminal.size == size)
      var frame = Frame(size: size)
      frame.fill(CellRect(column: 0, row: 0, columns: 60, rows: 12), with: Cell("x", .blank))
      #expect(terminal.paint(frame, palette: Palette(depth: .never)) == 720)
      // No change, no news.
      send(SIGWINCH)
      #expect(inputs(terminal) == [])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
    func signals(signal: Int32) throws {
      let line = try PseudoTerminal()
      let terminal = try open(line)
      defer {
        terminal.close()
        line.close()
      }
      line.type("q")
      send(signal)
      #expect(inputs(terminal) == [.signal(signal), .input(.key(.character("q")))])
    }

    @Test func modesComeBack() throws {
      let line = try PseudoTerminal()
      let before = line.modes
      let terminal = try open(line)
      #expect(line.modes.c_lflag & tcflag_t(ICANON | ECHO) == 0)
      #expect(line.modes.c_lflag & tcflag_t(ISIG) != 0)
      terminal.paint(Frame(size: terminal.size), palette: Palette(depth: .never))
      #expect(line.modes.c_cc.10 == 0, "VSUSP")
      terminal.close()
      #expect(line.modes.c_lflag == before.c_lflag)
      #expect(line.modes.c_iflag == before.c_iflag)
      #expect(line.modes.c_cc.10 == before.c_cc.10)
      let left = "\u{1B}[?1049l"
      #expect(line.shown { $0.contains(left) }.contains(left))
      line.close()
    }

    @Test func hangup() throws {
      let line = try PseudoTerminal()
      let terminal = try open(line)
      Glibc.close(line.far)
      #expect(inputs(terminal) == [.hangup])
      #expect(terminal.next(until: nil) == .hangup)
      terminal.close()
      Glibc.close(line.near)
    }

    @Test func notATerminal() {
      let null = Glibc.open("/dev/null", O_RDWR)
      #expect(throws: TerminalError.notATerminal) { try Terminal(name: "xterm", input: null, output: null) }
      Glibc.close(null)
    }
  }
}
