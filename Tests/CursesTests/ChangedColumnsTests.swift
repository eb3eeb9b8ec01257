import Screens
import Testing

@testable import Curses

@Suite struct ChangedColumnsTests {
  /// As comparing cell by cell would have it, however the frames came about.
  @Test func asCellsCompare() {
    let size = CellSize(columns: 30, rows: 4)
    let inks = [Ink.blank, Ink(.line(.front)), Ink(.ground(.water), on: .offMap), Ink(.text, on: .chosen)]
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var before = Frame(size: size)
    for _ in 0..<200 {
      var after = next(2) == 0 ? before : Frame(size: size)
      for _ in 0..<next(20) {
        let cell = Cell(["a", "b", " "][next(3)], inks[next(inks.count)])
        after.set(cell, column: next(30), row: next(4))
      }
      for row in 0..<4 {
        let expected = (0..<30).filter { before[$0, row] != after[$0, row] }
        #expect(changedColumns(of: row, from: before, to: after) == expected)
      }
      before = after
    }
  }

  @Test func belowTheFrames() {
    let frame = Frame(size: CellSize(columns: 3, rows: 1))
    #expect(changedColumns(of: 1, from: frame, to: frame) == [])
    let empty = Frame(size: CellSize(columns: 0, rows: 1))
    #expect(changedColumns(of: 0, from: empty, to: empty) == [])
  }
}
