import Screens
import Testing

@testable import Curses

@Suite struct KeyTableTests {
  @Test(
    arguments: [
      (0x00, nil), (0x01, .control("a")), (0x03, .control("c")), (0x08, .backspace), (0x09, .tab), (0x0A, .enter),
      (0x0C, .control("l")), (0x0D, .enter), (0x1A, .control("z")), (0x1B, .escape), (0x1C, nil), (0x1F, nil),
      (0x20, .character(" ")), (0x71, .character("q")), (0x7E, .character("~")), (0x7F, .backspace), (0x80, nil),
      (0x9B, nil), (0xE9, .character("é")), (0x0561, .character("ա")), (0x1F5FA, .character("🗺")), (0xD800, nil),
    ] as [(UInt32, Key?)])
  func characters(value: UInt32, expected: Key?) {
    #expect(key(ofCharacter: value) == expected)
  }

  @Test(
    arguments: [
      (0o402, .down), (0o403, .up), (0o404, .left), (0o405, .right), (0o406, .home), (0o407, .backspace),
      (0o410, nil), (0o411, .function(1)), (0o424, .function(12)), (0o425, nil), (0o512, .delete),
      (0o520, .shiftDown), (0o521, .shiftUp), (0o522, .pageDown), (0o523, .pageUp), (0o527, .enter),
      (0o534, .home), (0o535, .pageUp), (0o537, .end), (0o540, .pageDown), (0o541, .backTab), (0o550, .end),
      (0o552, .home), (0o601, .end), (0o611, .shiftLeft), (0o622, .shiftRight),
      // A resize, a mouse event of ncurses' own, and a key of nobody's.
      (0o632, nil), (0o631, nil), (0o777, nil), (1000, nil),
    ] as [(Int, Key?)])
  func codes(code: Int, expected: Key?) {
    #expect(key(ofCode: code) == expected)
  }
}
