import Chronicle
import Testing

@Suite struct DateReadingTests {
  static let range = Day("2020-09-27")!...Day("2020-12-01")!

  @Test(arguments: [
    ("2020-10-20", "2020-10-20"), ("20 oct", "2020-10-20"), ("20 October", "2020-10-20"), ("oct 20", "2020-10-20"),
    ("20.10", "2020-10-20"), ("20.10.", "2020-10-20"), ("20.10.2020", "2020-10-20"), ("20/10", "2020-10-20"),
    (" 1  DEC ", "2020-12-01"), ("1-12-2020", "2020-12-01"), ("+7", "2020-10-17"), ("-10", "2020-09-30"),
    ("first", "2020-09-27"), ("last", "2020-12-01"), ("Nov 10, 2020", "2020-11-10"),
    ("20. 10. 2020", "2020-10-20"), ("20 - 10", "2020-10-20"), ("20.10.2020.", "2020-10-20"), ("Oct. 20", "2020-10-20"),
    (" 2020-10-20 ", "2020-10-20"), (" + 7 ", "2020-10-17"), ("-3", "2020-10-07"),
  ])
  func readings(typed: String, day: String) {
    #expect(readDate(typed, on: Day("2020-10-10")!, in: Self.range) == .day(Day(day)!))
  }

  @Test(arguments: [
    ("2020-12-25", "2020-12-25"), ("1 jan", "2020-01-01"), ("20.10.2019", "2019-10-20"), ("+90", "2021-01-08"),
  ])
  func outsideTheRange(typed: String, day: String) {
    #expect(readDate(typed, on: Day("2020-10-10")!, in: Self.range) == .outside(Day(day)!))
  }

  @Test(arguments: [
    "", " ", "x", "oct", "32 oct", "30 feb", "20.13", "2020-02-30", "20.10.20", "1.2.3.4", "+", "99999999999999",
    "20 ok",
    "２０ oct",
    // Signs inside, blanks inside an ISO date, separators with nothing between them.
    "Oct +9 2020", "+9 Oct", "9 +10 2020", "9 10 +202", "9 10 -202", "20 20-10-09", "2020-10- 09", ".9..10,,2020.",
    "9..10", "9. .10", ",9 10", "9,10..", "- 9 10", "-9 10", "+9 10", "+1 2", "--9", "+-9", "-", "+1234567",
  ])
  func noDates(typed: String) {
    #expect(readDate(typed, on: Day("2020-10-10")!, in: Self.range) == .notADate)
  }
}
