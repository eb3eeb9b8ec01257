import TestSupport
import Testing

@testable import Curses

@Suite struct ColorCodesTests {
  /// A colour has its own code, whichever were asked for before: of these many share a slot.
  @Test func everyColorHasItsOwnCode() {
    var codes = ColorCodes(), random = Seeded(9)
    for _ in 0..<2000 {
      let color = random.number(0...1) == 0 ? random.number(0...255) : random.number(0...0xFF_FFFF)
      #expect(codes.code(of: color) { Array("\($0)".utf8) } == Array("\(color)".utf8))
    }
  }

  @Test func aColorIsMadeOnce() {
    var codes = ColorCodes(), made = 0
    for color in [0, 0, 7, 255, 7, 0, 255] {
      _ = codes.code(of: color) { _ in
        made += 1
        return []
      }
    }
    #expect(made == 3)
  }
}
