import Testing

@testable import Curses

@Suite struct PairTableTests {
  @Test func standardIsThere() {
    var table = PairTable(limit: 1) { _, _ in true }
    #expect(table.number(of: .standard) == 0)
    #expect(table.number(of: ColorPair(fore: 1, back: 2)) == nil)
  }

  @Test func runsOut() {
    var table = PairTable(limit: 3) { _, _ in true }
    #expect(table.number(of: ColorPair(fore: 1, back: 2)) == 1)
    #expect(table.number(of: ColorPair(fore: 2, back: 1)) == 2)
    #expect(table.number(of: ColorPair(fore: 1, back: 2)) == 1)
    #expect(table.number(of: ColorPair(fore: 3, back: 3)) == nil)
    #expect(table.number(of: .standard) == 0)
  }

  @Test func refused() {
    var table = PairTable(limit: 9) { _, pair in pair.fore != 5 }
    #expect(table.number(of: ColorPair(fore: 5, back: 0)) == nil)
    #expect(table.number(of: ColorPair(fore: 4, back: 0)) == 1)
  }
}
