import TestSupport
import Testing

/// `dayfront --glyph-test` as text.
@Suite struct GlyphTestTests {
  @Test func throughAPipe() throws {
    let result = try dayfront(
      "--glyph-test", environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "NO_COLOR": "", "COLORTERM": ""])
    #expect(result.code == 0 && result.complaint.isEmpty)
    #expect(!result.output.contains("\u{1B}"))
    for words in [
      "\u{2584}\u{2584}", "\u{2580}\u{2580}", "\u{28C7}\u{28C0}", "\u{1FB2D}", "meet without a gap",
      "drawn with braille now: the locale (LC_ALL=C.UTF-8)", "colours would be none: standard output is not a terminal",
    ] {
      #expect(result.output.contains(words), "\(words)")
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test func withoutUTF8OnlyASCIIIsSent() throws {
    let result = try dayfront("browse", "--glyph-test", environment: ["LC_ALL": "C", "TERM": "xterm"])
    #expect(result.code == 0)
    #expect(result.output.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(result.output.contains("not sent: the locale (LC_ALL=C) is not a UTF-8 one"))
    #expect(result.output.contains("drawn with ascii now"))
  }

  @Test func inATerminal() throws {
    let line = try Line(builtProgram, ["--glyph-test"], term: "putty-256color", locale: "C.UTF-8")
    let before = line.modes
    #expect(line.exitCode() == 0 && line.modes == before)
    #expect(line.text.contains("drawn with blocks now") && line.text.contains("colours would be 256"))
    #expect(TerminalStream(line.received).colors.contains("48;5"))
  }
}
