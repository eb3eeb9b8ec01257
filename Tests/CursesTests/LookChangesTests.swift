import Testing

@testable import Curses

@Suite struct LookChangesTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private var xterm: LookStrings {
    var looks = LookStrings()
    looks.reset = bytes("\u{1B}(B\u{1B}[m")
    looks.bold = bytes("\u{1B}[1m")
    looks.reverse = bytes("\u{1B}[7m")
    looks.endReverse = bytes("\u{1B}[27m")
    looks.underline = bytes("\u{1B}[4m")
    looks.original = bytes("\u{1B}[39;49m")
    looks.fore = { Array("\u{1B}[38;5;\($0)m".utf8) }
    looks.back = { Array("\u{1B}[48;5;\($0)m".utf8) }
    return looks
  }

  private func style(_ fore: Int, _ back: Int, _ attributes: Attributes = []) -> CellStyle {
    CellStyle(colors: ColorPair(fore: fore, back: back), attributes: attributes)
  }

  private func change(_ looks: LookStrings, _ old: CellStyle?, _ new: CellStyle) -> String {
    var changes = LookChanges(looks)
    changes.usesColors = looks.fore != nil
    return String(decoding: changes.bytes(from: old, to: new), as: UTF8.self)
      .replacing("\u{1B}", with: "^")
  }

  @Test func merged() {
    #expect(change(xterm, style(1, 2), style(1, 2)) == "")
    #expect(change(xterm, nil, .plain) == "^[m")
    #expect(change(xterm, nil, style(5, -1, .bold)) == "^[0;1;38;5;5m")
    #expect(change(xterm, .plain, style(5, 6, [.bold, .underline])) == "^[1;4;38;5;5;48;5;6m")
    #expect(change(xterm, style(5, 6), style(5, 7)) == "^[48;5;7m")
    #expect(change(xterm, style(5, 6), style(-1, 6)) == "^[39m")
    #expect(change(xterm, style(5, 6), .plain) == "^[m")
    #expect(change(xterm, style(5, 6, .reverse), style(5, 6)) == "^[27m")
    // Bold ends only with all, and so does underlining where nothing else is known to end it.
    #expect(change(xterm, style(5, 6, .bold), style(5, 6)) == "^[0;38;5;5;48;5;6m")
    #expect(change(xterm, style(5, 6, .underline), style(5, 6)) == "^[0;38;5;5;48;5;6m")
  }

  /// `op` that does more or less than put back two colours is no way to put back one.
  @Test(arguments: ["\u{1B}[0m", "\u{1B}[m", "\u{1B}[39m", "\u{1B}]104\u{7}"])
  func colorsComeBackTogether(original: String) {
    var looks = xterm
    looks.original = bytes(original)
    #expect(change(looks, style(5, 6), style(-1, 6)) == "^[0;48;5;6m")
  }

  @Test func withoutColors() {
    var looks = xterm
    (looks.fore, looks.back, looks.original) = (nil, nil, nil)
    #expect(change(looks, .plain, style(-1, -1, .bold)) == "^[1m")
    #expect(change(looks, style(-1, -1, .bold), .plain) == "^[m")
  }

  /// Strings of another kind go out as they are.
  @Test func separate() {
    var looks = LookStrings()
    looks.reset = bytes("R")
    looks.bold = bytes("B")
    looks.reverse = bytes("V")
    #expect(change(looks, .plain, style(-1, -1, [.bold, .reverse])) == "BV")
    #expect(change(looks, style(-1, -1, [.bold, .reverse]), style(-1, -1, .reverse)) == "RV")
    #expect(change(looks, nil, .plain) == "R")
    looks.fore = { Array("F\($0)".utf8) }
    looks.back = { Array("G\($0)".utf8) }
    // Without a way back to its own colours they are white on black.
    #expect(change(looks, style(1, 2), .plain) == "F7G0")
    looks.original = bytes("O")
    #expect(change(looks, style(1, 2), style(1, 3)) == "G3")
    #expect(change(looks, style(1, 2), style(-1, 2)) == "OG2")
    #expect(change(looks, style(1, 2, .bold), style(1, 2)) == "ROF1G2")
    #expect(change(looks, style(1, 2, .bold), style(3, 2, .bold)) == "F3")
    #expect(change(looks, nil, .plain) == "RO")
    // Padding makes a string one of another kind.
    looks = xterm
    looks.bold = bytes("\u{1B}[1m\0\0")
    #expect(change(looks, .plain, style(5, -1, .bold)) == "^[1m\0\0^[38;5;5m")
  }
}
