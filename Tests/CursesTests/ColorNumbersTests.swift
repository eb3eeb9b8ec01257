import Screens
import Testing

@testable import Curses

@Suite struct ColorNumbersTests {
  private let eight = ColorNumbers(count: 8, isDirect: false, hasStandard: true)
  private let sixteen = ColorNumbers(count: 16, isDirect: false, hasStandard: true)
  private let rich = ColorNumbers(count: 256, isDirect: false, hasStandard: true)
  private let direct = ColorNumbers(count: 0x1000000, isDirect: true, hasStandard: true)

  private func pair(_ colors: ColorNumbers, _ fore: TerminalColor, _ back: TerminalColor) -> [Int] {
    let result = colors.numbers(of: Look(fore: fore, back: back))
    return [result.pair.fore, result.pair.back, result.isBold ? 1 : 0]
  }

  @Test func withoutColors() {
    let none = ColorNumbers(count: 0, isDirect: false, hasStandard: false)
    #expect(pair(none, .indexed(1), .rgb(1, 2, 3)) == [-1, -1, 0])
  }

  @Test func indexed() {
    #expect(pair(rich, .standard, .standard) == [-1, -1, 0])
    #expect(pair(rich, .indexed(9), .indexed(231)) == [9, 231, 0])
    #expect(pair(sixteen, .indexed(9), .indexed(231)) == [9, 15, 0])
    // Eight colours: bright ones by bold type, dark grey as white.
    #expect(pair(eight, .indexed(9), .indexed(4)) == [1, 4, 1])
    #expect(pair(eight, .indexed(8), .standard) == [7, -1, 0])
  }

  /// Text never takes the colour of its ground, unless it was asked to.
  @Test func textDoesNotVanish() {
    #expect(pair(eight, .indexed(15), .indexed(7)) == [0, 7, 0])
    #expect(pair(eight, .rgb(10, 0, 0), .rgb(0, 10, 0)) == [7, 0, 0])
    #expect(pair(eight, .indexed(3), .indexed(3)) == [3, 3, 0])
  }

  @Test func mixed() {
    #expect(pair(rich, .rgb(255, 0, 0), .rgb(95, 135, 175)) == [196, 67, 0])
    #expect(pair(rich, .rgb(8, 8, 8), .rgb(255, 255, 255)) == [232, 231, 0])
    #expect(pair(sixteen, .rgb(250, 5, 5), .standard) == [9, -1, 0])
    #expect(pair(direct, .rgb(0x12, 0x34, 0x56), .rgb(0, 0, 1)) == [0x123456, 8, 0])
    #expect(pair(direct, .indexed(3), .indexed(196)) == [3, 0xFF0000, 0])
  }

  /// Where a terminal has no colours of its own to speak of, they are white on black.
  @Test func withoutStandardColors() {
    let plain = ColorNumbers(count: 8, isDirect: false, hasStandard: false)
    #expect(pair(plain, .standard, .standard) == [-1, -1, 0])
    #expect(pair(plain, .indexed(7), .indexed(0)) == [-1, -1, 0])
    #expect(pair(plain, .standard, .indexed(4)) == [7, 4, 0])
    #expect(pair(plain, .indexed(1), .standard) == [1, 0, 0])
  }

  /// Each entry of the cube and of the greys is nearest to itself, or to its equal.
  @Test func nearestToItself() {
    for index in 16..<256 {
      let color = xtermColor(index)
      #expect(xtermColor(nearestXtermColor(to: color, count: 256)) == color)
    }
  }
}
