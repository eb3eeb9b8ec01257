import Screens
import Testing

@testable import Curses

@Suite struct InkTableTests {
  private func table(pairs: Int) -> InkTable {
    InkTable(
      colors: ColorNumbers(count: 256, isDirect: false, hasStandard: true),
      pairs: PairTable(limit: pairs) { _, _ in true })
  }

  @Test func attributes() {
    var table = table(pairs: 8)
    #expect(table.style(of: Look()) == CellStyle(pair: 0, attributes: 0))
    #expect(table.style(of: Look(isBold: true)) == CellStyle(pair: 0, attributes: 1))
    #expect(table.style(of: Look(isReverse: true)) == CellStyle(pair: 0, attributes: 2))
    #expect(table.style(of: Look(isUnderlined: true)) == CellStyle(pair: 0, attributes: 4))
    #expect(table.style(of: Look(fore: .indexed(1), isBold: true)) == CellStyle(pair: 1, attributes: 1))
  }

  /// Without pairs a ground is shown by reversing, and a foreground not at all.
  @Test func pairsRunOut() {
    var table = table(pairs: 2)
    #expect(table.style(of: Look(fore: .indexed(1))) == CellStyle(pair: 1, attributes: 0))
    #expect(table.style(of: Look(fore: .indexed(2))) == CellStyle(pair: 0, attributes: 0))
    #expect(table.style(of: Look(back: .indexed(2))) == CellStyle(pair: 0, attributes: 2))
    #expect(table.style(of: Look(back: .indexed(2), isReverse: true)) == CellStyle(pair: 0, attributes: 0))
  }

  @Test func looksAreAskedOnce() {
    var table = table(pairs: 8)
    var asked = 0
    let look = { (_: Ink) in
      asked += 1
      return Look(fore: .indexed(3))
    }
    for _ in 0..<3 { #expect(table.style(of: Ink(.front), look: look).pair == 1) }
    #expect(asked == 1)
    table.forgetLooks()
    #expect(table.style(of: Ink(.front), look: look).pair == 1)
    #expect(asked == 2)
  }
}
