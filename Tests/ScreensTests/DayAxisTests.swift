import Basics
import Chronicle
import Testing

@testable import Screens

@Suite struct DayAxisTests {
  static let first = Day("2020-09-27")!

  private func axis(_ count: Int, on day: String, width: Int, names: Int) -> DayAxis {
    DayAxis(Self.first...(Self.first + (count - 1)), day: Day(day)!, width: width, names: names)
  }

  @Test func aColumnForEachDay() {
    let axis = axis(28, on: "2020-10-11", width: 35, names: 7)
    #expect(
      drawing([axis.ruler(Appearance()), axis.dates(Appearance())]) == """
               ┬──────┬──────▲──────┬──────
               27 Sep     11 Oct    18 Oct
        """)
    #expect(axis.margin == 7 && !axis.isShared && axis.columns(of: Day("2020-10-04")!) == 7..<8)
    #expect(
      drawing([axis.ruler(Appearance(glyphs: .ascii))]) == "       +------+------^------+------")
  }

  @Test func severalColumnsForADay() {
    let axis = axis(7, on: "2020-09-29", width: 24, names: 3)
    #expect(axis.columns(of: Day("2020-09-29")!) == 6..<9)
    #expect(axis.columns(of: Day("2020-09-28")!...Day("2020-09-29")!) == 3..<9)
    #expect(axis.columns(of: Day("2019-01-01")!...Day("2019-01-02")!).isEmpty)
  }

  /// Names stand above their lanes where they would take the days their columns.
  @Test func theMarginGivesWayToTheDays() {
    #expect(axis(60, on: "2020-10-01", width: 77, names: 11).margin == 11)
    #expect(axis(70, on: "2020-10-01", width: 77, names: 11).margin == 0)
    #expect(axis(83, on: "2020-10-01", width: 33, names: 11).margin == 0)
    #expect(axis(83, on: "2020-10-01", width: 57, names: 11).margin == 11)
  }

  @Test(arguments: [
    (83, "27 Sep, 4 Oct, 11 Oct"), (1219, "Sep, Oct, Nov"), (12_000, "2020, 2021, 2022"), (76_000, "2020, 2030, 2040"),
  ])
  func ticksOfLongStories(days: Int, names: String) {
    let ticks = DayTicks(DayScale(Self.first...(Self.first + (days - 1)), columns: 150))
    #expect(ticks.days.prefix(3).map(ticks.name).joined(separator: ", ") == names)
  }

  /// The laws of an axis: ticks stand three columns apart, dates never touch, and the day shown is named and pointed at.
  @Test(arguments: [1, 2, 7, 30, 66, 83, 400, 1219, 76_000])
  func laws(count: Int) {
    for width in [1, 3, 7, 20, 33, 57, 77, 97, 150, 400] {
      for offset in [0, count / 3, count - 1] {
        let day = Self.first + offset
        let axis = DayAxis(Self.first...(Self.first + (count - 1)), day: day, width: width, names: 11)
        let ruler = axis.ruler(Appearance()), dates = axis.dates(Appearance())
        #expect(axis.width <= width && ruler.width == axis.width && dates.width == axis.width)
        let columns = DayTicks(axis.scale).days.dropFirst().map(axis.scale.column)
        // Ticks stand at least three columns apart, give or take what days are rounded by, however long the story is.
        #expect(zip(columns, columns.dropFirst()).allSatisfy { $1 - $0 >= 2 }, "\(count) \(width)")
        #expect(ruler.cells.filter { $0.glyph == "▲" }.count == 1)
        let words = drawing([dates]).split(separator: " ").joined(separator: " ")
        if axis.scale.width >= day.short.count { #expect(words.contains(day.short), "\(count) \(width): \(words)") }
      }
    }
  }
}
