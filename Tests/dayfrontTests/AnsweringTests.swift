import Glibc
import TestSupport
import Testing

/// Which of what is known of a terminal decides: its name, its answers, and what its user has set.
@Suite(.offTheCores) struct AnsweringTests {
  /// White, the ground of the light theme in 256 colours.
  private static let white = "48;5;231m"

  private func start(term: String = "xterm", _ environment: [String: String] = [:], answers: Bool = true) throws -> Line
  {
    let line = try Line(builtProgram, ["--at", "2020-10-20"], term: term, environment: environment)
    line.knows = TypingTests.modern
    line.answers = answers
    return line
  }

  /// Ends it, and returns what it sent.
  private func left(_ line: Line) -> TerminalStream {
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.strays == [] && !stream.isAlternate && stream.isPlain)
    return stream
  }

  /// A terminal whose name is described with 256 colours has them, if it answers nothing at all too.
  @Test func manyColoursByNameAlone() throws {
    let line = try start(term: "xterm-256color", answers: false)
    #expect(line.reads { $0.text.contains("18 Dec") })
    #expect(left(line).colors.contains("48;5"))
  }

  /// Whoever is described with eight colours and sets them as all do is asked, whatever it is called, and gets as many as
  /// it tells of.
  @Test(arguments: [true, false]) func eightColoursByNameMoreByAnswer(tells: Bool) throws {
    let line = try start(term: "dvtm")
    if !tells { line.knows["\u{1B}]4;255;?\u{1B}\\"] = nil }
    #expect(
      line.reads { $0.text.contains("18 Dec") && (!tells || TerminalStream($0.received).colors.contains("48;5")) })
    let stream = left(line)
    #expect(stream.isProbed && stream.colors.contains("48;5") == tells)
  }

  /// `LC_ALL` is set on purpose and goes before what the terminal answers; `LANG` is handed on and goes behind it.
  @Test(arguments: [("LC_ALL", false), ("LC_CTYPE", true), ("LANG", true)])
  func aLocaleThatWritesASCII(variable: String, isOverruled: Bool) throws {
    let line = try start(["LC_ALL": ""].merging([variable: "C"]) { $1 })
    #expect(line.reads { $0.text.contains("18 Dec") && TerminalStream($0.received).colors.contains("48;5") })
    line.rest()
    #expect(left(line).wide.isEmpty != isOverruled)
  }

  /// A terminal that does not answer may have said in its environment whether it is light; an answer goes before that.
  @Test(arguments: [
    ("0;15", false, true), ("0;default;15", false, true), ("0;7", false, true), ("15;0", false, false),
    ("15", false, false), ("", false, false), ("15;0", true, true),
  ])
  func lightByTheEnvironment(value: String, answers: Bool, isLight: Bool) throws {
    let line = try start(term: "xterm-256color", ["COLORFGBG": value], answers: answers)
    #expect(line.reads { $0.text.contains("18 Dec") && (!answers || $0.text.contains(Self.white)) })
    line.rest()
    #expect(line.text.contains(Self.white) == isLight)
    _ = left(line)
  }

  /// Until the background is known every cell is painted: beside the terminal's own ground, whatever that is, painted ones
  /// would be a patchwork.
  @Test(arguments: ["xterm", "xterm-256color", "putty"]) func everyCellIsPainted(term: String) throws {
    let line = try start(term: term, answers: false)
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    var screen = TerminalScreen(
      columns: 80, rows: 24, kind: .init(wraps: true, wrapsLate: true, erasesInBackground: true))
    screen.feed(line.received)
    let bare = (0..<24).flatMap { row in (0..<80).map { ($0, row) } }.filter { screen[$0.0, $0.1].style.back == -1 }
    #expect(bare.isEmpty, "\(bare.count), first at \(bare.first.map { "\($0)" } ?? "")")
    _ = left(line)
  }

  /// One that takes two cells for ambiguous characters, and says so when the first frame is there: what that has shifted
  /// and wrapped is cleared away.
  @Test func wideSignsAfterTheFirstFrame() throws {
    let line = try start(answers: false)
    line.knows = ["\u{28FF}\u{1B}[6n": "\u{1B}[1;2R", "\u{B7}\u{1B}[6n": "\u{1B}[1;3R", "\u{1B}[5n": "\u{1B}[0n"]
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    let seen = line.received.count
    line.answers = true
    #expect(line.reads { String(decoding: $0.received[seen...], as: UTF8.self).contains("18 Dec") })
    line.rest()
    let anew = String(decoding: line.received[seen...], as: UTF8.self)
    #expect(anew.contains("\u{1B}[2J") && anew.contains("quit"))
    #expect(anew.unicodeScalars.allSatisfy { $0.isASCII || (0x2800...0x28FF).contains($0.value) })
    _ = left(line)
  }

  /// Answers that come when two seconds have passed change nothing any more, and are no keys either.
  @Test func answersThatComeTooLate() throws {
    let line = try start(answers: false)
    #expect(line.reads { $0.text.contains("18 Dec") })
    usleep(2_300_000)
    let seen = line.received.count
    line.answers = true
    line.rest()
    line.type("l")
    #expect(line.reads { String(decoding: $0.received[seen...], as: UTF8.self).contains("Wed 21") })
    #expect(!line.text.contains(Self.white))
    let stream = left(line)
    #expect(!stream.colors.contains("48;5") && line.unread == 0)
  }
}
