import Screens
import Testing

@Suite struct ThriftTests {
  private let rich = Appearance(glyphs: .braille, color: .truecolor, theme: .light, language: .russian)

  @Test func thrifty() {
    #expect(rich.thrifty == Appearance(glyphs: .ascii, color: .eight, theme: .light, language: .russian))
    #expect(Appearance(glyphs: .blocks, color: .never).thrifty == Appearance(glyphs: .ascii, color: .never))
  }

  @Test func thereAndBack() {
    var thrift = Thrift(isAutomatic: true)
    #expect(thrift.change(of: rich, isSlow: false) == nil)
    #expect(thrift.change(of: rich, isSlow: true) == rich.thrifty)
    var shown = rich.thrifty
    #expect(thrift.change(of: shown, isSlow: true) == nil)
    // What else the reader changed meanwhile stays.
    shown.language = .armenian
    var expected = rich
    expected.language = .armenian
    #expect(thrift.change(of: shown, isSlow: false) == expected)
  }

  /// Whoever chooses his glyphs keeps them.
  @Test func theReaderDecides() {
    var thrift = Thrift(isAutomatic: true)
    _ = thrift.change(of: rich, isSlow: true)
    var chosen = rich.thrifty
    chosen.glyphs = .blocks
    for isSlow in [true, false, true] { #expect(thrift.change(of: chosen, isSlow: isSlow) == nil) }
    var never = Thrift(isAutomatic: false)
    #expect(never.change(of: rich, isSlow: true) == nil)
  }
}
