import Screens
import Testing

@testable import Curses

@Suite struct InkTableTests {
  private func table(_ abilities: InkTable.Abilities = .init()) -> InkTable {
    InkTable(colors: ColorNumbers(count: 256, isDirect: false, hasStandard: true), abilities: abilities)
  }

  private func style(_ fore: Int, _ back: Int, _ attributes: Attributes = []) -> CellStyle {
    CellStyle(colors: ColorPair(fore: fore, back: back), attributes: attributes)
  }

  @Test func attributes() {
    let table = table()
    #expect(table.style(of: Look()) == .plain)
    #expect(table.style(of: Look(isBold: true)) == style(-1, -1, .bold))
    #expect(table.style(of: Look(isReverse: true)) == style(-1, -1, .reverse))
    #expect(table.style(of: Look(isUnderlined: true)) == style(-1, -1, .underline))
    #expect(table.style(of: Look(fore: .indexed(1), isBold: true)) == style(1, -1, .bold))
  }

  /// What a terminal does not have, or not beside colours, it is not asked for.
  @Test func abilities() {
    let plain = table(.init(attributes: .bold))
    #expect(plain.style(of: Look(back: .indexed(2), isBold: true, isReverse: true)) == style(-1, 2, .bold))
    let excluding = table(.init(notInColor: [.underline, .reverse]))
    #expect(excluding.style(of: Look(isReverse: true, isUnderlined: true)) == style(-1, -1, [.reverse, .underline]))
    #expect(excluding.style(of: Look(fore: .indexed(1), isUnderlined: true)) == style(1, -1))
    // Reversed all the same: the colours change places.
    #expect(excluding.style(of: Look(fore: .indexed(1), back: .indexed(4), isReverse: true)) == style(4, 1))
    #expect(excluding.style(of: Look(back: .indexed(4), isReverse: true)) == style(4, 7))
  }

  @Test func looksAreAskedOnce() {
    var table = table()
    var asked = 0
    let look = { (_: Ink) in
      asked += 1
      return Look(fore: .indexed(3))
    }
    var styles = StyleTable()
    func number(_ ink: Ink) -> Int32 { table.number(of: ink, look: look) { Int32(styles.number(of: $0)) } }
    let front = number(Ink(.line(.front)))
    #expect(styles[Int(front)] == style(3, -1))
    for _ in 0..<3 { #expect(number(Ink(.line(.front))) == front) }
    #expect(asked == 1)
    #expect(number(Ink(.line(.selection))) == front)
    #expect(asked == 2)
    table.forgetLooks()
    #expect(number(Ink(.line(.front))) == front)
    #expect(asked == 3)
  }

  /// More inks than it keeps push one another out, and each still gets its own style.
  @Test func moreInksThanAreKept() {
    var table = table(), styles = StyleTable()
    let marks: [Mark] = [.line(.front), .line(.selection), .text]
    let look = { (ink: Ink) in
      Look(fore: .indexed(UInt8(bitPattern: ink.shade)), isBold: ink.mark == marks[0], isReverse: ink.mark == marks[1])
    }
    for step in [1, 7, 1] {
      for number in stride(from: 0, to: 768, by: step) {
        let ink = Ink(marks[number % 3], shade: Int8(truncatingIfNeeded: number / 3))
        let style = table.number(of: ink, look: look) { Int32(styles.number(of: $0)) }
        #expect(styles[Int(style)] == table.style(of: look(ink)))
      }
    }
  }
}
