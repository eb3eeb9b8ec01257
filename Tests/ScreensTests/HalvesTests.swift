import Testing

@testable import Screens

@Suite struct HalvesTests {
  /// A name drawn over half of a wide character leaves no half behind.
  @Test func halvesAreMended() {
    var frame = Frame(size: CellSize(columns: 6, rows: 1))
    frame.put("漢字x", column: 0, row: 0, ink: .blank)
    frame.put("a", column: 1, row: 0, ink: .blank)
    frame.put("b", column: 2, row: 0, ink: .blank)
    frame.set(Cell("漢", .blank), column: 5, row: 0)
    frame.mendHalves()
    #expect(frame.text(row: 0) == " ab x")
  }
}
