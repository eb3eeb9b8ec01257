import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The dates below the slider.
@Suite struct DateMarksTests {
  private static func texts(_ first: String, _ last: String, columns: Int) -> [String] {
    DateMarks(scale: DayScale(Day(first)!...Day(last)!, columns: columns)).all.map(\.text)
  }

  /// The ends, then dates as fine as there is room for.
  @Test func theyAreAsFineAsThereIsRoom() {
    #expect(
      Self.texts("2020-09-27", "2020-12-18", columns: 73) == [
        "27 Sep", "18 Dec", "1 Oct", "15 Oct", "1 Nov", "15 Nov", "1 Dec", "15 Dec",
      ])
    #expect(Self.texts("2020-09-27", "2020-12-18", columns: 30) == ["27 Sep", "18 Dec", "1 Oct", "1 Nov", "1 Dec"])
    #expect(Self.texts("2020-09-27", "2020-12-18", columns: 113).contains("22 Nov"))
    #expect(
      Self.texts("1992-01-01", "1995-05-12", columns: 80)
        == [
          "1992", "1995", "1992", "Apr", "Jul", "Oct", "1993", "Apr", "Jul", "Oct", "1994", "Apr", "Jul", "Oct", "1995",
          "Apr",
        ])
    #expect(Self.texts("1815-03-01", "2024-12-31", columns: 73).contains("1900"))
  }

  /// Whatever the story and the width: dates rise, lie on the slider, and do not touch; and no story takes longer than
  /// its columns.
  @Test(arguments: 1...60) func theyNeverTouch(seed: Int) {
    var random = Seeded(seed * 31)
    let first = Day("1800-01-01")! + random.number(0...80_000)
    let last = first + [3, 40, 83, 400, 4000, 76_000].randomElement(using: &random)!
    let scale = DayScale(first...last, columns: random.number(5...400))
    let marks = DateMarks(scale: scale).all.dropFirst(2)
    #expect(marks.count <= scale.width + 1)
    for (one, next) in zip(marks, marks.dropFirst()) {
      #expect(next.column > one.column + one.text.count, "\(one) \(next)")
    }
    for mark in marks { #expect((0..<max(1, scale.width)).contains(mark.column)) }
  }
}
