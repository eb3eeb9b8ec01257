import Screens
import Testing

@Suite struct AppearanceTests {
  struct Row: CustomTestStringConvertible {
    var environment: [String: String]
    var colors: Int?
    var glyphs: GlyphSet
    var color: ColorDepth
    var testDescription: String { "\(environment) \(colors as Any)" }
  }

  @Test(arguments: [
    Row(
      environment: ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"], colors: 256, glyphs: .braille, color: .indexed),
    Row(environment: ["TERM": "xterm-256color", "LANG": "C"], colors: 256, glyphs: .ascii, color: .indexed),
    Row(
      environment: ["TERM": "xterm-256color", "LC_ALL": "C", "LANG": "en_US.UTF-8"], colors: 256, glyphs: .ascii,
      color: .indexed),
    Row(environment: ["TERM": "xterm", "LC_CTYPE": "C.utf8"], colors: 8, glyphs: .braille, color: .eight),
    Row(environment: ["TERM": "xterm-16color", "LC_CTYPE": "C.utf8"], colors: 16, glyphs: .braille, color: .sixteen),
    Row(environment: ["TERM": "linux", "LANG": "C.UTF-8"], colors: 8, glyphs: .blocks, color: .eight),
    Row(environment: ["TERM": "putty-256color", "LANG": "de_DE.UTF-8"], colors: 256, glyphs: .blocks, color: .indexed),
    Row(environment: ["TERM": "vt100", "LANG": "C.UTF-8"], colors: -1, glyphs: .ascii, color: .never),
    Row(
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "NO_COLOR": "1"], colors: 256, glyphs: .braille,
      color: .never),
    Row(
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "NO_COLOR": ""], colors: 256, glyphs: .braille,
      color: .indexed),
    Row(
      environment: ["TERM": "xterm-256color", "LANG": "en_US.ISO-8859-1", "COLORTERM": "truecolor"], colors: 256,
      glyphs: .ascii, color: .truecolor),
    Row(environment: [:], colors: nil, glyphs: .ascii, color: .never),
  ])
  func choices(row: Row) {
    let traits = TerminalTraits(environment: row.environment, colors: row.colors)
    #expect(traits.glyphs == row.glyphs)
    #expect(traits.color == row.color)
  }
}
