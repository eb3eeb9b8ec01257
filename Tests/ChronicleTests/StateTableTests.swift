import Chronicle
import Geometry
import TestSupport
import Testing

@Suite struct StateTableTests {
  static let year = Day("2019-12-25")!...Day("2021-01-05")!

  /// The law: applying the entries one after the other, day by day, gives what the table says.
  @Test(arguments: 0..<12)
  func replayingIsLookingUp(seed: Int) {
    var random = Seeded(seed)
    let histories = DrawnStory.randomHistories(7, &random)
    let table = StateTable(histories: histories)
    var states = histories.map { $0[0].state }
    for day in Self.year {
      for (face, history) in histories.enumerated() {
        for entry in history where entry.from == day { states[face] = entry.state }
      }
      let row = table.row(on: day)
      let found = (0..<row.faceCount).map { table[row[FaceIndex($0)]] }
      if found != states {
        Issue.record("\(day)")
        return
      }
    }
  }

  /// A table that keeps few rows says what one that keeps them all says.
  @Test(arguments: 0..<6)
  func rowsThatAreNotKept(seed: Int) {
    var random = Seeded(seed)
    let histories = DrawnStory.randomHistories(7, &random)
    let whole = StateTable(histories: histories)
    for most in [1, 7, 20, 100] {
      let sparse = StateTable(histories: histories, mostCells: most)
      for day in Self.year where states(of: sparse, on: day) != states(of: whole, on: day) {
        Issue.record("\(day) of a table of \(most) cells")
      }
    }
  }

  /// A row that was turned from day to day, forth and back and far, is the row of its day, and a copy of it stays as it is.
  @Test(arguments: 0..<6)
  func turnedRows(seed: Int) {
    var random = Seeded(seed)
    let histories = DrawnStory.randomHistories(7, &random)
    for most in [1, 20, 100, 1 << 20] {
      let table = StateTable(histories: histories, mostCells: most)
      var day = Self.year.lowerBound
      var row = table.row(on: day)
      for _ in 0..<200 {
        let before = row, earlier = day
        day = random.number(0...3) == 0 ? Self.year.lowerBound + random.number(0...370) : day + random.number(-1...1)
        table.turn(&row, to: day)
        #expect(states(of: row, in: table) == states(of: table, on: day), "\(earlier) to \(day), \(most) cells")
        #expect(states(of: before, in: table) == states(of: table, on: earlier))
      }
    }
  }

  private func states(of table: StateTable, on day: Day) -> [ControlState] {
    states(of: table.row(on: day), in: table)
  }

  private func states(of row: StateRow, in table: StateTable) -> [ControlState] {
    (0..<row.faceCount).map { table[row[FaceIndex($0)]] }
  }

  /// Between two days nothing differs but the faces that are said to have moved, and these have entries there.
  @Test(arguments: 0..<12)
  func whatMovedBetweenTwoDays(seed: Int) {
    var random = Seeded(seed)
    let histories = DrawnStory.randomHistories(7, &random)
    let table = StateTable(histories: histories)
    for _ in 0..<60 {
      let days = [random.number(0...370), random.number(0...370)].map { Self.year.lowerBound + $0 }
      let moved = table.facesMoved(between: days[0], and: days[1])
      let between = (days.min()! + 1)...(days.max()! + 1)
      let dated = histories.indices.filter { face in
        histories[face].dropFirst().contains { between.contains($0.from) && $0.from <= days.max()! }
      }
      #expect(Set(moved) == Set(dated.map { FaceIndex($0) }))
      let before = states(of: table, on: days[0]), after = states(of: table, on: days[1])
      for face in before.indices where before[face] != after[face] { #expect(moved.contains(FaceIndex(face))) }
    }
  }

  @Test(arguments: 0..<12)
  func changeDaysAndStatesAreDistinct(seed: Int) {
    var random = Seeded(seed)
    let histories = DrawnStory.randomHistories(7, &random)
    let table = StateTable(histories: histories)
    #expect(table.changeDays == Set(histories.flatMap { $0.dropFirst().map(\.from) }).sorted())
    #expect(Set(table.states).count == table.states.count)
    #expect(Set(table.states) == Set(histories.joined().map(\.state)))
  }

  @Test func withoutFaces() {
    let table = StateTable(histories: [])
    #expect(table.row(on: Day("2020-01-01")!).faceCount == 0)
    #expect(table.changeDays.isEmpty)
  }

  @Test func daysWithoutAChangeShareARow() {
    let story = DrawnStory(faces: "AB", [("2020-01-01", "za"), ("2020-01-10", "zz")])
    let table = story.atlas.timeline.table
    #expect(states(of: table, on: Day("1800-01-01")!) == states(of: table, on: Day("2020-01-09")!))
    #expect(states(of: table, on: Day("2020-01-10")!) == states(of: table, on: Day("2199-12-31")!))
  }

  /// On the bundled pack too, and so that the reader's order of entries is right.
  @Test func entriesOfTheBundledPack() {
    let timeline = Bundled.atlas.timeline
    for day in Day("2020-09-20")!...Day("2020-12-20")! {
      for (number, history) in timeline.histories.enumerated() {
        let face = FaceIndex(number)
        let last = history.last { $0.from <= day } ?? history[0]
        var state = timeline.state(of: face, on: day)
        state.isOpen = false
        if state != last.state || timeline.entry(of: face, on: day) != last {
          Issue.record("face \(number) on \(day)")
        }
      }
    }
  }
}
