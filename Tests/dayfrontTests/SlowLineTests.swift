import Glibc
import TestSupport
import Testing

/// A line that takes its time: the test is its far end, and reads when it likes.
@Suite(.offTheCores) struct SlowLineTests {
  private func requests(_ bytes: some Collection<UInt8>) -> Int { TerminalStream(Array(bytes)).requests }

  private func start(_ arguments: [String] = []) throws -> Line {
    let line = try Line(builtProgram, arguments, term: "xterm-256color")
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.rest()
    return line
  }

  /// What the screen says: everything is asked for again.
  private func repainted(_ line: Line) -> String {
    line.answers = true
    line.rest()
    let seen = line.received.count
    line.type("\u{0C}")
    line.reads { String(decoding: $0.received[seen...], as: UTF8.self).contains("2020") }
    line.rest()
    return String(decoding: line.received[seen...], as: UTF8.self)
  }

  /// Frames that have not arrived are never more than a line carries at once, however many keys come; then the last day
  /// is.
  @Test func framesOnTheirWayHaveAnEnd() throws {
    let line = try start(["--at", "2020-09-27"])
    line.answers = false
    let seen = line.received.count
    for number in 0..<100 {
      line.type(number < 30 ? "l" : number % 2 == 0 ? "h" : "l")
      usleep(10_000)
      line.read()
    }
    usleep(200_000)
    line.rest()
    #expect((2...64).contains(requests(line.received[seen...])))
    #expect(repainted(line).contains("Tue 27 Oct"))
    line.type("q")
    #expect(line.exitCode() == 0)
  }

  /// A key held all through the war, read by the drop: frames are left out, the last day is not.
  @Test func byTheDrop() throws {
    let line = try start()
    let before = requests(line.received)
    for _ in 0..<82 {
      line.type("l")
      line.read(atMost: 16)
      usleep(4000)
    }
    #expect(repainted(line).contains("Fri 18 Dec"))
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.strays == [] && stream.requests - before < 60)
  }

  /// Keys that come at once are drawn at once.
  @Test func aBurstIsAFrame() throws {
    let line = try start()
    let seen = line.received.count
    line.type(String(repeating: "l", count: 20))
    line.rest()
    #expect((1...2).contains(requests(line.received[seen...])))
    #expect(repainted(line).contains("Sat 17 Oct"))
  }

  /// A terminal that never answers is not waited for.
  @Test func aMuteTerminal() throws {
    let line = try Line(builtProgram, [], term: "xterm-256color")
    line.answers = false
    #expect(line.reads { $0.text.contains("18 Dec") })
    line.type(":9 nov\r")
    #expect(line.reads { $0.text.contains("Mon  9 Nov") || $0.text.contains("9 Nov") })
    line.type("q")
    #expect(line.exitCode() == 0)
    #expect(requests(line.received) == 1)
  }

  /// Nobody reads at all: what was sent is full, and keys still count.
  @Test func nobodyReads() throws {
    let line = try Line(builtProgram, [], columns: 300, rows: 100, term: "xterm-256color")
    line.answers = false
    usleep(1_500_000)
    for _ in 0..<20 { line.type("ll") }
    usleep(300_000)
    line.type("q")
    line.answers = true
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(!stream.isAlternate)
  }

  /// Keys do not put the days off that run by themselves.
  @Test func playbackIsNotStarved() throws {
    let line = try start(["--at", "2020-10-01"])
    line.type(" ")
    for _ in 0..<40 {
      line.type("i")
      usleep(50_000)
      line.read()
    }
    line.type(" ")
    #expect(!repainted(line).contains("Thu 1 Oct"))
    line.type("q")
    #expect(line.exitCode() == 0)
  }

  /// A serial line says how fast it is: a slow one is drawn on cheaply, and the reader is told and may decide
  /// otherwise.
  @Test func aSlowLineByItself() throws {
    let line = try Line(builtProgram, [], columns: 40, rows: 12, term: "xterm-256color", speed: Int(B9600))
    // Answers would show that the line is faster than it says.
    line.answers = false
    #expect(line.reads { $0.text.contains("The line is slow") && $0.text.contains("18 Dec") })
    line.rest()
    #expect(TerminalStream(line.received).wide == [])
    line.type("c")
    line.reads { !TerminalStream($0.received).wide.isEmpty }
    line.rest()
    #expect(!TerminalStream(line.received).wide.isEmpty)
    line.type("q")
    #expect(line.exitCode() == 0)
    let chosen = try Line(builtProgram, ["--glyphs", "blocks"], term: "xterm-256color", speed: Int(B9600))
    #expect(chosen.reads { $0.text.contains("18 Dec") })
    chosen.type("q")
    #expect(chosen.exitCode() == 0 && !TerminalStream(chosen.received).wide.isEmpty)
  }

  @Test func lowBandwidthIsASCIIInFewColours() throws {
    let line = try start(["--low-bandwidth"])
    line.type("]]")
    line.rest()
    line.type("q")
    #expect(line.exitCode() == 0)
    let stream = TerminalStream(line.received)
    #expect(stream.wide == [] && stream.strays == [])
    #expect(!stream.colors.isEmpty && !stream.colors.contains { $0.contains(";") })
    let chosen = try start(["--low-bandwidth", "--glyphs", "braille", "--color", "256"])
    chosen.type("q")
    #expect(chosen.exitCode() == 0)
    #expect(!TerminalStream(chosen.received).wide.isEmpty)
  }
}
