import Basics
import TestSupport
import Testing

@Suite struct NumberedRowsTests {
  @Test(arguments: 1...10) func rowsKeepTheOrderOfTheirElements(seed: Int) {
    var random = Seeded(seed)
    let all = (0..<random.number(0...60)).map { (number: Int32(random.number(-3...9)), element: $0) }
    let rows = NumberedRows<Int> { add in for (number, element) in all { add(number, element) } }
    #expect(rows.numbers == Set(all.map(\.number)).sorted())
    for number in Int32(-5)...12 {
      #expect(Array(rows[number]) == all.filter { $0.number == number }.map(\.element))
    }
  }

  @Test func rowsThatAreAddedInOrder() {
    var rows = NumberedRows<String>()
    rows.elements += ["a", "b"]
    rows.endRow(3)
    rows.endRow(4)
    rows.elements.append("c")
    rows.endRow(7)
    #expect(rows.numbers == [3, 7])
    #expect(rows[3] == ["a", "b"] && rows[4].isEmpty && rows[7] == ["c"] && rows[8].isEmpty)
    #expect(rows.row(1) == ["c"])
  }
}
