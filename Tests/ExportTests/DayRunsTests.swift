import Testing

@testable import Export

@Suite struct DayRunsTests {
  /// The first number, the numbers from some days on, and what is written.
  @Test(
    arguments: [
      (4, [], "4"), (4, [(4, 3)], "4"), (4, [(7, 12)], "[4,12,7]"), (4, [(7, 12), (7, 13)], "[4,12,7]"),
      (4, [(7, 12), (9, 12)], "[4,12,9]"), (4, [(7, 12), (4, 13)], "[4,12,7,13,4]"),
      (-1, [(0, 2), (-1, 5)], "[-1,2,0,5,-1]"),
    ] as [(Int, [(Int, Int)], String)])
  func runs(first: Int, changes: [(Int, Int)], json: String) {
    var runs = DayRuns(first)
    for (number, day) in changes { runs.add(number, from: day) }
    #expect(runs.json == json)
  }
}
