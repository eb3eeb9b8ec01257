import Screens
import TestSupport
import Testing

@Suite struct GlyphTestPageTests {
  private func page(
    _ environment: [String: String], colors: Int?, glyphs: GlyphSet? = nil, color: ColorDepth? = nil,
    isTerminal: Bool = true
  ) -> GlyphTestPage {
    GlyphTestPage(
      atlas: Bundled.atlas, traits: TerminalTraits(environment: environment, colors: colors), glyphs: glyphs,
      color: color, isTerminal: isTerminal)
  }

  @Test func golden() {
    let xterm = ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"]
    expectGolden(page(xterm, colors: 256).frame, "glyph-test-256")
    expectGolden(page(["TERM": "vt100", "LC_ALL": "C"], colors: 0).frame, "glyph-test-vt100")
    expectGolden(page(["TERM": "linux", "LANG": "C.UTF-8"], colors: 8, glyphs: .quadrants).frame, "glyph-test-linux")
  }

  /// What a terminal was asked and answered, and what follows: here one that says much, and one where signs are wide.
  @Test func answered() {
    var answers = TerminalAnswers()
    answers.background = RGBColor(red: 255, green: 255, blue: 255)
    answers.hasManyColors = true
    (answers.columnAfterNarrow, answers.columnAfterAmbiguous) = (2, 3)
    answers.modes = [2026: 0, 1006: 2, 2004: 2]
    answers.version = "XTerm(379)"
    answers.secondary = [41, 379, 0]
    let environment = ["TERM": "xterm", "LANG": "C"]
    let traits = TerminalTraits(environment: environment, colors: 8, answers: answers)
    expectGolden(GlyphTestPage(atlas: Bundled.atlas, traits: traits).frame, "glyph-test-answered")
  }

  /// What is said is what would be used.
  @Test(
    arguments: [
      (
        ["TERM": "xterm", "LANG": "C.UTF-8"], 8, "drawn with braille now",
        "would be 8: a terminal called 'xterm' (TERM) has 8"
      ),
      (
        ["TERM": "xterm", "LANG": "C.UTF-8", "NO_COLOR": "1"], 8, "drawn with braille now",
        "would be none: NO_COLOR is set"
      ),
      (
        ["TERM": "tmux", "LANG": "C.UTF-8", "COLORTERM": "truecolor"], 8, "drawn with braille",
        "16 million (truecolor): COLORTERM"
      ),
      (["TERM": "putty"], 8, "drawn with ascii now: no locale is set", "would be 8"),
    ] as [([String: String], Int, String, String)])
  func reasons(environment: [String: String], colors: Int, glyphs: String, color: String) {
    let frame = page(environment, colors: colors).frame
    let text = (0..<frame.size.rows).map { frame.text(row: $0) }.joined(separator: " ")
    #expect(text.contains(glyphs) && text.contains(color), "\(text)")
  }
}
