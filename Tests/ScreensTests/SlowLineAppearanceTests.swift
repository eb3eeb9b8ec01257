import Screens
import Testing

@Suite struct SlowLineAppearanceTests {
  private let rich = Appearance(glyphs: .braille, color: .truecolor, theme: .light, language: .russian)

  @Test func economical() {
    #expect(rich.economical == Appearance(glyphs: .ascii, color: .eight, theme: .light, language: .russian))
    #expect(Appearance(glyphs: .blocks, color: .never).economical == Appearance(glyphs: .ascii, color: .never))
  }

  @Test func thereAndBack() {
    var slowLine = SlowLineAppearance(isAutomatic: true)
    #expect(slowLine.change(of: rich, isSlow: false) == nil)
    #expect(slowLine.change(of: rich, isSlow: true) == rich.economical)
    var shown = rich.economical
    #expect(slowLine.change(of: shown, isSlow: true) == nil)
    // What else the reader changed meanwhile stays.
    shown.language = .armenian
    var expected = rich
    expected.language = .armenian
    #expect(slowLine.change(of: shown, isSlow: false) == expected)
  }

  /// Whoever chooses his glyphs keeps them.
  @Test func theReaderDecides() {
    var slowLine = SlowLineAppearance(isAutomatic: true)
    _ = slowLine.change(of: rich, isSlow: true)
    var chosen = rich.economical
    chosen.glyphs = .blocks
    for isSlow in [true, false, true] { #expect(slowLine.change(of: chosen, isSlow: isSlow) == nil) }
    var never = SlowLineAppearance(isAutomatic: false)
    #expect(never.change(of: rich, isSlow: true) == nil)
  }
}
