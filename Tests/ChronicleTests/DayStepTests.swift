import Chronicle
import Testing

/// What Left and Right go on by.
@Suite struct DayStepTests {
  @Test(arguments: [
    (DayStep.day, "2020-02-28", 2, "2020-03-01"), (.day, "2020-03-01", -1, "2020-02-29"),
    (.month, "1914-07-01", 1, "1914-08-01"), (.month, "1914-07-28", 1, "1914-08-01"),
    (.month, "1914-07-28", -1, "1914-07-01"), (.month, "1914-07-01", -1, "1914-06-01"),
    (.month, "1914-12-31", 1, "1915-01-01"), (.month, "1914-01-01", -1, "1913-12-01"),
    (.month, "1914-07-28", 0, "1914-07-28"), (.month, "1914-07-28", 12, "1915-07-01"),
    (.year, "1914-01-01", 1, "1915-01-01"), (.year, "1914-07-28", 1, "1915-01-01"),
    (.year, "1914-07-28", -1, "1914-01-01"), (.year, "1914-01-02", -2, "1913-01-01"),
    (.year, "1914-01-01", -1, "1913-01-01"), (.year, "1914-07-28", 1_000_000, "9999-01-01"),
  ])
  func moves(step: DayStep, day: String, by steps: Int, to: String) {
    #expect(step.moved(Day(day)!, by: steps) == Day(to)!)
  }

  @Test func names() {
    #expect(DayStep.year.name(of: Day("1914-01-01")!) == "1914")
    #expect(DayStep.year.name(of: Day("1914-07-28")!) == "28 Jul 1914")
    #expect(DayStep.month.name(of: Day("1914-07-01")!) == "Jul 1914")
    #expect(DayStep.day.name(of: Day("1914-01-01")!) == "1 Jan 1914")
  }

  /// Steps are numbered from 1, and a step on has the next number.
  @Test(arguments: DayStep.allCases) func numbers(step: DayStep) {
    let first = Day("1914-06-28")!
    var day = first
    for number in 1...30 {
      #expect(step.number(of: day, from: first) == number)
      day = step.moved(day, by: 1)
    }
  }

  /// A year alone is its first day in the story.
  @Test(arguments: [
    ("1914", "1914-06-28"), ("1915", "1915-01-01"), ("jul 1914", "1914-07-01"), ("1914-07", "1914-07-01"),
  ])
  func typedYears(typed: String, day: String) {
    let story = Day("1914-06-28")!...Day("1918-11-11")!
    #expect(readDate(typed, on: story.upperBound, in: story) == .day(Day(day)!))
  }

  @Test func aYearOutsideIsTold() {
    let story = Day("1914-06-28")!...Day("1918-11-11")!
    #expect(readDate("1813", on: nil, in: story) == .outside(Day("1813-01-01")!))
    #expect(readDate("1919", on: nil, in: story) == .outside(Day("1919-01-01")!))
  }
}
