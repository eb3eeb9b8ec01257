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
