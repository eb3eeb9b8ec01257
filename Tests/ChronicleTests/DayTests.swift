import Chronicle
import Testing

@Suite struct DayTests {
  /// Every day from 1800 to 2199: the date comes back, one number after the other, and the weekdays run on.
  @Test func everyDay() {
    var day = Day("1800-01-01")!
    #expect(day.weekday == 2)  // a Wednesday
    var count = 0
    while day.civil.year < 2200 {
      let (year, month, date) = day.civil
      let next = day + 1
      // One comparison a day: an expectation each would take a minute.
      if Day(year: year, month: month, day: date) != day || Day(day.description) != day
        || next.weekday != (day.weekday + 1) % 7 || next <= day
      {
        Issue.record("\(day)")
        return
      }
      count += 1
      day = next
    }
    #expect(count == 400 * 365 + 97)
    #expect(day.description == "2200-01-01")
  }

  @Test(arguments: [
    (iso: "1970-01-01", number: 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-09-27", 18_532),
    ("1800-01-01", -62_091), ("0001-01-01", -719_162), ("0000-02-29", -719_469),
  ])
  func numbers(iso: String, number: Int) {
    #expect(Day(iso)?.number == Int32(number))
    #expect(Day(number: number).description == iso)
  }

  @Test(arguments: [
    "2020-02-30", "1900-02-29", "2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-10-00", "2020-10-32",
    "", "2020-10-2", "2020-10-020", "20201020", "2020/10/20", "20-10-2020", " 2020-10-20", "2020-10-20 ", "+020-10-20",
    "2020-1-020", "2020-10-2a", "２０２０-10-20", "2020-10–20", "-2020-10-2", "today",
  ])
  func junk(text: String) { #expect(Day(text) == nil) }

  @Test(arguments: ["2020-02-29", "2000-02-29", "2400-02-29", "0000-01-01", "9999-12-31"])
  func rareButReal(text: String) { #expect(Day(text)?.description == text) }

  @Test(arguments: [
    (year: 2020, month: 10, day: 0), (2020, 0, 1), (2020, 13, 1), (2020, 1, -5), (10_000, 1, 1), (-10_000, 1, 1),
    (Int.max, 1, 1), (2020, Int.min, 1), (2020, 1, Int.max),
  ])
  func daysThatAreNot(year: Int, month: Int, day: Int) { #expect(Day(year: year, month: month, day: day) == nil) }

  /// Days of the week that are widely known: 0 is Monday.
  @Test(arguments: [
    (iso: "1969-07-20", weekday: 6), ("2020-09-27", 6), ("2020-11-10", 1), ("1900-01-01", 0), ("2000-01-01", 5),
  ])
  func weekdays(iso: String, weekday: Int) { #expect(Day(iso)?.weekday == weekday) }

  @Test func reckoning() {
    let day = Day("2020-02-28")!
    #expect((day + 2).description == "2020-03-01")
    #expect((day - 59).description == "2019-12-31")
    #expect(Day("2020-12-01")! - Day("2020-09-27")! == 65)
    #expect(Day("2020-09-27")! - Day("2020-12-01")! == -65)
    #expect(Array(day...(day + 2)).map(\.description) == ["2020-02-28", "2020-02-29", "2020-03-01"])
  }
}
