import Chronicle
import TestSupport
import Testing

@Suite struct DateReadingTests {
  static let range = Day("2020-09-27")!...Day("2020-12-01")!

  private static func read(_ typed: String) -> DateReading { readDate(typed, on: Day("2020-10-10")!, in: range) }

  @Test(arguments: [
    ("2020-10-20", "2020-10-20"), ("20 oct", "2020-10-20"), ("20 October", "2020-10-20"), ("oct 20", "2020-10-20"),
    ("20.10", "2020-10-20"), ("20.10.", "2020-10-20"), ("20.10.2020", "2020-10-20"), ("20/10", "2020-10-20"),
    (" 1  DEC ", "2020-12-01"), ("1-12-2020", "2020-12-01"), ("+7", "2020-10-17"), ("-10", "2020-09-30"),
    ("first", "2020-09-27"), ("last", "2020-12-01"), ("Nov 10, 2020", "2020-11-10"), ("LAST ", "2020-12-01"),
    ("20. 10. 2020", "2020-10-20"), ("20 - 10", "2020-10-20"), ("20.10.2020.", "2020-10-20"), ("Oct. 20", "2020-10-20"),
    (" 2020-10-20 ", "2020-10-20"), (" + 7 ", "2020-10-17"), ("-3", "2020-10-07"),
    // The year first, parts without leading zeros, two digits for the year, no separators.
    ("2020/10/20", "2020-10-20"), ("2020.10.20", "2020-10-20"), ("2020-10-5", "2020-10-05"),
    ("2020-10- 09", "2020-10-09"),
    ("2020 oct 20", "2020-10-20"), ("2020 20 oct", "2020-10-20"), ("20.10.20", "2020-10-20"), ("5/11/20", "2020-11-05"),
    ("20201020", "2020-10-20"), ("2020–10–20", "2020-10-20"),
    // The day before the month, always.
    ("10/11", "2020-11-10"), ("10-11-2020", "2020-11-10"), ("09.10.20", "2020-10-09"),
    // A month is its first day.
    ("oct 2020", "2020-10-01"), ("October 2020", "2020-10-01"), ("2020 november", "2020-11-01"),
    ("10.2020", "2020-10-01"),
    ("2020-11", "2020-11-01"), ("11/2020", "2020-11-01"), ("ноябрь 2020", "2020-11-01"), ("oktyabr 2020", "2020-10-01"),
    // Ordinals and words that say nothing.
    ("20th oct", "2020-10-20"), ("1st nov", "2020-11-01"), ("oct 22nd", "2020-10-22"),
    ("the 3rd of november", "2020-11-03"),
    ("October 20th, 2020", "2020-10-20"), ("20-го октября", "2020-10-20"), ("20го окт", "2020-10-20"),
    ("20 октября 2020 г.", "2020-10-20"), ("oktyabrın 20-si", "2020-10-20"), ("2020-ci il 20 oktyabr", "2020-10-20"),
    ("հոկտեմբերի 20-ին", "2020-10-20"),
    // As the program itself writes days.
    ("Tue 20 Oct 2020", "2020-10-20"), ("20 Oct 2020", "2020-10-20"), ("tuesday, 20 october", "2020-10-20"),
    // Azerbaijani, Russian, Armenian in both scripts; capitals and accents do not matter.
    ("20 oktyabr", "2020-10-20"), ("20 okt", "2020-10-20"), ("9 noyabr", "2020-11-09"), ("9 NOYABR", "2020-11-09"),
    ("28 sentyabr", "2020-09-28"), ("1 dekabr", "2020-12-01"), ("20 oktyabrda", "2020-10-20"),
    ("20 октября", "2020-10-20"), ("20 окт", "2020-10-20"), ("20 ОКТ", "2020-10-20"), ("9 ноября", "2020-11-09"),
    ("28 сентября", "2020-09-28"), ("28 сен", "2020-09-28"), ("1 декабря 2020", "2020-12-01"),
    ("20 hoktember", "2020-10-20"), ("20 hok", "2020-10-20"), ("9 noyemberi", "2020-11-09"), ("1 dek", "2020-12-01"),
    ("20 հոկտեմբեր", "2020-10-20"), ("հոկտեմբերի 20", "2020-10-20"), ("9 նոյ", "2020-11-09"),
    ("28 սեպտեմբերի", "2020-09-28"),
  ])
  func readings(typed: String, day: String) { #expect(Self.read(typed) == .day(Day(day)!)) }

  @Test(arguments: [
    ("2020-12-25", "2020-12-25"), ("1 jan", "2020-01-01"), ("20.10.2019", "2019-10-20"), ("+90", "2021-01-08"),
    ("sep 2020", "2020-09-01"), ("5 мая", "2020-05-05"), ("5 may", "2020-05-05"), ("20.10.19", "2019-10-20"),
    ("31 iyul 2020", "2020-07-31"), ("1 hulis", "2020-07-01"), ("1 hunisi", "2020-06-01"), ("1 июн", "2020-06-01"),
    ("8 марта", "2020-03-08"), ("8 mart", "2020-03-08"),
  ])
  func outsideTheRange(typed: String, day: String) { #expect(Self.read(typed) == .outside(Day(day)!)) }

  @Test(arguments: [
    "", " ", "x", "20.13.13", "1.2.3.4", "+", "99999999999999", "20 ok", "２０ oct", "2020-10-020", "020 oct",
    "20 oct 202",
    "20 oct 20200", "0 oct", "31 hun", "20 iyu",
    // Signs inside, separators with nothing between them, too many parts.
    "Oct +9 2020", "+9 Oct", "9 +10 2020", "9 10 +202", "9 10 -202", "20 20-10-09", ".9..10,,2020.",
    "9..10", "9. .10", ",9 10", "9,10..", "- 9 10", "-9 10", "+9 10", "+1 2", "--9", "+-9", "-", "+1234567",
    "20 oct 9 nov", "2020-10-20-21",
  ])
  func noDates(typed: String) {
    guard case .notADate = Self.read(typed) else {
      Issue.record("\(typed): \(Self.read(typed))")
      return
    }
  }

  /// What is told instead of a day.
  @Test(arguments: [
    ("31 sep", "'31 sep' is not a day: September 2020 has 30 days"),
    ("30 feb", "'30 feb' is not a day: February 2020 has 29 days"),
    ("2020-02-30", "'2020-02-30' is not a day: February 2020 has 29 days"),
    ("32 oct", "'32 oct' is not a day: October 2020 has 31 days"),
    ("31.11", "'31.11' is not a day: November 2020 has 30 days"),
    ("10/20", "'10/20' is not a day: the day stands before the month. Did you mean 20 Oct 2020?"),
    ("10/20/2020", "'10/20/2020' is not a day: the day stands before the month. Did you mean 20 Oct 2020?"),
    ("2020-20-10", "'2020-20-10' is not a day: the day stands before the month. Did you mean 20 Oct 2020?"),
    ("20 ocotber", "'20 ocotber' is not a day; did you mean 20 Oct 2020?"),
    ("20 oktiabr", "'20 oktiabr' is not a day; did you mean 20 Oct 2020?"),
    ("20 октабря", "'20 октабря' is not a day; did you mean 20 Oct 2020?"),
    ("oct", "'oct' is not a day; did you mean 1 Oct 2020?"), ("12", "'12' is not a day; did you mean 12 Oct 2020?"),
    ("2021-01-05", "5 Jan 2021 is outside this map: 27 Sep 2020 to 1 Dec 2020"),
    (
      "soon",
      "'soon' is not a day. Type 20 oct, 20 oktyabr, 20 октября, 20.10, 2020-10-20, oct 2020, first or last; this map has "
        + "27 Sep 2020 to 1 Dec 2020"
    ),
  ])
  func complaints(typed: String, words: String) {
    #expect(Self.read(typed).complaint(about: typed, in: Self.range) == words)
  }

  /// A number alone is not a day, and the one that it may mean lies on the map.
  @Test func aNumberAlone() {
    #expect(readDate("12", on: nil, in: Self.range) == .notADate(.meant(Day("2020-10-12")!)))
    #expect(readDate("28", on: nil, in: Self.range) == .notADate(.meant(Day("2020-09-28")!)))
    #expect(readDate("2", on: Day("2020-10-30")!, in: Self.range) == .notADate(.meant(Day("2020-10-02")!)))
    #expect(readDate("30", on: Day("2020-12-01")!, in: Self.range) == .notADate(.meant(Day("2020-11-30")!)))
  }

  /// Where nothing is to count from, steps are no day.
  @Test(arguments: ["+7", "-3"]) func relative(typed: String) {
    #expect(readDate(typed, on: nil, in: Self.range) == .notADate(.relative))
    #expect(
      DateReading.notADate(.relative).complaint(about: typed, in: Self.range)!.contains("counts from another day"))
  }

  /// Of several years the nearest is meant.
  @Test func aLongStory() {
    let years = Day("1988-02-20")!...Day("2024-12-31")!
    #expect(readDate("20 sep", on: Day("2023-09-19")!, in: years) == .day(Day("2023-09-20")!))
    #expect(readDate("27.9", on: Day("2020-01-10")!, in: years) == .day(Day("2019-09-27")!))
    #expect(readDate("8 may 92", on: nil, in: years) == .day(Day("1992-05-08")!))
    #expect(readDate("29 feb", on: Day("2022-06-01")!, in: years) == .day(Day("2024-02-29")!))
  }

  /// What the program writes it reads, in every form, over every day of the range.
  @Test func itsOwnWords() {
    for day in Self.range {
      for text in [day.description, day.short, day.medium, day.long] {
        #expect(Self.read(text) == .day(day), "\(text)")
      }
    }
  }

  /// Forms drawn at random mean the same day.
  @Test func formsMeet() {
    var seeds = Seeded(15)
    let months = [
      9: ["sep", "september", "sentyabr", "сентября", "սեպտեմբեր"], 10: ["oct", "oktyabr", "октября", "հոկտեմբերի"],
      11: ["nov", "noyabr", "ноября", "նոյեմբեր"], 12: ["dec", "dekabr", "декабря", "դեկտեմբերի"],
    ]
    for _ in 0..<trials(400) {
      let day = Self.range.lowerBound + seeds.number(0...65)
      let (year, month, number) = day.civil
      let name = months[month]![seeds.number(0...3)]
      let forms = [
        "\(number) \(name)", "\(name) \(number)", "\(number) \(name) \(year)", "\(number).\(month)",
        "\(number)/\(month)/\(year)", "\(year)/\(month)/\(number)", "\(number)-\(month)-\(year % 100)",
        "\(name.uppercased()) \(number), \(year)",
      ]
      let form = forms[seeds.number(0...forms.count - 1)]
      #expect(Self.read(form) == .day(day), "\(form)")
    }
  }
}
