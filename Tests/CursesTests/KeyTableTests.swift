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
}
