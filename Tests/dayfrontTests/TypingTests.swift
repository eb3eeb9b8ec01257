import Glibc
import TestSupport
import Testing

/// What comes from a terminal beside keys, or looks like keys and is none.
@Suite(.offTheCores) struct TypingTests {
  /// A modern terminal, as it answers everything.
  static let modern = [
    "\u{1B}]11;?\u{1B}\\": "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
    "\u{1B}]4;255;?\u{1B}\\": "\u{1B}]4;255;rgb:eeee/eeee/eeee\u{7}",
    "\u{1B}[?2026$p": "\u{1B}[?2026;2$y", "\u{1B}[?1006$p": "\u{1B}[?1006;2$y", "\u{1B}[?2004$p": "\u{1B}[?2004;2$y",
    "\u{1B}[>0q": "\u{1B}P>|Test(1)\u{1B}\\", "\u{1B}[>c": "\u{1B}[>0;1;0c", "\u{28FF}\u{1B}[6n": "\u{1B}[1;2R",
    "\u{B7}\u{1B}[6n": "\u{1B}[1;2R", "\u{1B}[5n": "\u{1B}[0n",
  ]

  private func start(_ arguments: [String] = [], term: String = "xterm") throws -> Line {
    let line = try Line(builtProgram, ["--at", "2020-10-20"] + arguments, term: term)
    line.knows = Self.modern
    return line
  }

  private func expectGone(_ line: Line, at location: SourceLocation = #_sourceLocation) {
    #expect(line.exitCode() == 0, sourceLocation: location)
    #expect(line.unread == 0, "something is left at the prompt", sourceLocation: location)
    let stream = TerminalStream(line.received)
    #expect(
      stream.strays == [] && !stream.isAlternate && !stream.marksPastes && !stream.isMouseOn, sourceLocation: location)
    #expect(!stream.isInFrame && !stream.isCursorHidden, sourceLocation: location)
  }

  /// What a terminal answers decides how it is drawn on, whatever its name is: here light, and in 256 colours.
  @Test func whatItAnswersIsDrawn() throws {
    let line = try start()
    #expect(line.reads { $0.text.contains("18 Dec") && TerminalStream($0.received).colors.contains("48;5") })
    line.rest()
    let stream = TerminalStream(line.received)
    #expect(stream.isCursorHidden && stream.isProbed && stream.modesUsed.contains("?2026"))
    // White, the light theme's ground.
    #expect(line.text.contains("48;5;231m"))
    line.type(":")
    #expect(line.reads { !TerminalStream($0.received).isCursorHidden }, "something is to be typed")
    line.type("\u{1B}")
    #expect(line.reads { TerminalStream($0.received).isCursorHidden })
    line.type("q")
    expectGone(line)
  }

  /// One that reads no UTF-8 in a locale that writes it, and says so late: what was drawn is ended and drawn anew in ASCII.
  @Test func notUTF8() throws {
    let line = try start()
    line.answers = false
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    #expect(!TerminalStream(line.received).wide.isEmpty)
    line.knows["\u{28FF}\u{1B}[6n"] = "\u{1B}[1;4R"
    let seen = line.received.count
    line.answers = true
    #expect(line.reads { String(decoding: $0.received[seen...], as: UTF8.self).contains("18 Dec") })
    line.rest()
    let anew = Array(line.received[seen...])
    // The mouse is asked for first, now that the terminal has said that it has one.
    let mouse = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
    #expect(anew.starts(with: (mouse + "\u{1B}\\").utf8) && anew.allSatisfy { $0 < 0x80 }, "\(anew.prefix(40))")
    line.type("q")
    expectGone(line)
  }

  /// The page of samples asks, too, and tells what came; nothing of it is left.
  @Test func thePageOfSamplesAsks() throws {
    let line = try Line(builtProgram, ["--glyph-test"], term: "xterm")
    line.knows = Self.modern
    #expect(line.exitCode() == 0 && line.unread == 0)
    for words in ["The terminal was asked, and answered:", "Test(1)", "light (red 255", "told the last of 256 colours"]
    {
      #expect(line.text.contains(words), "\(words)")
    }
    let mute = try Line(builtProgram, ["--glyph-test"], term: "xterm")
    mute.answers = false
    #expect(mute.exitCode() == 0 && mute.text.contains("no answer") && mute.text.contains("(TERM) has 8"))
  }

  /// Options go before answers.
  @Test func optionsGoFirst() throws {
    let line = try start(["--theme", "dark", "--color", "8"])
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.type("q")
    expectGone(line)
    let stream = TerminalStream(line.received)
    #expect(!stream.colors.contains { $0.hasPrefix("48;") || $0.hasPrefix("38;") })
  }

  /// `q` while the answers to the first questions are on their way, half a second and more.
  @Test(arguments: [0, 50, 300, 900] as [UInt32]) func quitWithinTheFirstRoundTrip(milliseconds: UInt32) throws {
    let line = try start()
    line.answers = false
    #expect(line.reads { $0.text.contains("\u{1B}[5n") })
    line.type("q")
    usleep(milliseconds * 1000)
    line.answers = true
    expectGone(line)
  }

  /// Reports of the mouse that were on their way when it ended.
  @Test func mouseReportsInFlight() throws {
    let line = try start(["--mouse", "on"])
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.answers = false
    line.type("\u{1B}[<0;10;10M\u{1B}[<0;10;10mq")
    usleep(150_000)
    // The terminal has not heard yet that it should be silent.
    line.type("\u{1B}[<0;12;10M\u{1B}[<0;12;10m")
    usleep(50_000)
    line.answers = true
    expectGone(line)
  }

  /// A paste that was on its way when it ended is not left to the shell.
  @Test func aPasteInFlight() throws {
    let line = try start()
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.answers = false
    line.type("q")
    usleep(150_000)
    line.type("\u{1B}[200~rm -r x\r\u{1B}[201~")
    usleep(50_000)
    line.answers = true
    expectGone(line)
  }

  /// A pasted text is not typed: not on the map, where one of its letters would leave, and not into the shell.
  @Test func pasted() throws {
    let line = try start()
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.type("\u{1B}[200~cd /tmp\rquit\rrm -r x\r\u{1B}[201~")
    #expect(line.reads { $0.text.contains("Pasted text is not taken for keys") })
    line.type(":")
    line.type("\u{1B}[200~9 nov\r\u{1B}[201~")
    line.rest()
    line.type("\r")
    #expect(line.reads { $0.text.contains("9 Nov") })
    line.type("q")
    expectGone(line)
  }

  /// The same where nothing marks what is pasted.
  @Test func pastedWithoutMarks() throws {
    let line = try start()
    line.knows = ["\u{1B}[5n": "\u{1B}[0n"]
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.type("cd /tmp\rquit\rrm -r x\r")
    #expect(line.reads { $0.text.contains("Pasted text is not taken for keys") })
    // What comes at once behind would belong to it.
    usleep(150_000)
    line.type("q")
    expectGone(line)
  }

  /// In sentences, too; but what comes through a pipe is meant.
  @Test func pastedInSentences() throws {
    let line = try Line(builtProgram, ["--plain", "--at", "2020-10-20"], term: "dumb")
    #expect(line.reads { $0.text.contains("20 Oct 2020, day 24.") })
    line.type("cd /tmp\rquit\rrm -r x\r")
    #expect(line.reads { $0.text.contains("Pasted text is not taken for keys") })
    usleep(150_000)
    line.type("q")
    #expect(line.exitCode() == 0)
    let piped = try dayfront("--plain", "--at", "2020-10-20", input: ":9 nov\rlllq")
    #expect(piped.code == 0 && piped.output.contains("12 Nov 2020"))
  }

  /// What is recorded holds no question: it would be asked of every terminal that it is played on.
  @Test func recordings() throws {
    let line = try Line(
      builtProgram, ["--at", "2020-10-20"], term: "xterm-256color", environment: ["ASCIINEMA_REC": "1"])
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.type("lll")
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(
      stream.requests == 0 && !stream.isProbed && stream.strays == [] && stream.modesUsed.allSatisfy { $0 != "?2004" })
  }

  /// Where there is no screen beside the shell's, what was drawn is cleared away.
  @Test func leavingClears() throws {
    let line = try start(term: "vt220")
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    var screen = TerminalScreen(
      columns: 80, rows: 24, kind: TerminalScreen.Kind(wraps: true, wrapsLate: true, erasesInBackground: false))
    screen.feed(line.received)
    #expect((0..<24).allSatisfy { screen.text(row: $0).allSatisfy { $0 == " " } })
    #expect(screen.column == 0 && screen.row == 0)
  }
}
