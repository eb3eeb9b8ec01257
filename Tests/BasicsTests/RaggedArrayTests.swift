import Basics
import TestSupport
import Testing

@Suite struct RaggedArrayTests {
  @Test func rowsKeepTheOrderOfTheirElements() {
    let pairs = [(2, "a"), (0, "b"), (2, "c"), (4, "d"), (0, "e")]
    let rows = RaggedArray<String>(count: 6) { add in for (row, element) in pairs { add(row, element) } }
    #expect((0..<rows.count).map { Array(rows[$0]) } == [["b", "e"], [], ["a", "c"], [], ["d"], []])
    #expect(Array(rows[rows: 1..<5]) == ["a", "c", "d"] && rows[rows: 3..<3].isEmpty)
    let none = RaggedArray<Int>(count: 3) { _ in }
    #expect(none.count == 3 && (0..<3).allSatisfy { none[$0].isEmpty })
  }

  /// Built row by row or sorted into rows, it is the same.
  @Test(arguments: 0..<20) func bothWaysAgree(seed: Int) {
    var random = Seeded(seed)
    let plain = (0..<random.number(0...9)).map { _ in (0..<random.number(0...5)).map { _ in random.number(0...99) } }
    var grown = RaggedArray<Int>()
    for row in plain {
      grown.elements += row
      grown.endRow()
    }
    let sorted = RaggedArray<Int>(count: plain.count) { add in
      for (number, row) in plain.enumerated() { for element in row { add(number, element) } }
    }
    for rows in [grown, sorted] { #expect((0..<rows.count).map { Array(rows[$0]) } == plain) }
  }
}
