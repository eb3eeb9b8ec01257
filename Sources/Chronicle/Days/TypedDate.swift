/// A date as it was typed: a day, a month and a year, of which some may be missing.
struct TypedDate: Hashable {
  /// Nil where only a month is named.
  private var day: Int?
  private var month: Int
  private var year: Int?
  /// The year has two digits.
  private var isShortYear = false
  /// What the text would have to be for this to be right: the month has a typing error, or something is left out.
  private var isGuess = false
  /// Only a year is named.
  private var isYearAlone = false

  /// Reads a text; nil for one that nothing can be made of.
  init?(_ text: String) {
    guard let words = DateWord.split(text) else { return nil }
    switch words.count {
    case 1: self.init(alone: words[0])
    case 2: self.init(words[0], words[1])
    case 3: self.init(words[0], words[1], words[2])
    default: return nil
    }
  }

  private init?(day: Int? = nil, month: DateWord, year: (Int, isShort: Bool)? = nil) {
    self.day = day
    self.year = year?.0
    isShortYear = year?.isShort ?? false
    switch month {
    case .month(let number): self.month = number
    case .number(let number, let digits) where digits <= 2: self.month = number
    case .unknown(let nearest?):
      self.month = nearest
      isGuess = true
    case .number, .unknown: return nil
    }
  }

  /// `20201020`, `1914`; a month or a day of the month alone is a guess.
  private init?(alone word: DateWord) {
    switch word {
    case .number(let number, 8):
      self.init(
        day: number % 100, month: .number(number / 100 % 100, digits: 2), year: (number / 10_000, isShort: false))
    case .number(let year, 4) where year >= 1000:
      self.init(month: .number(1, digits: 1), year: (year, isShort: false))
      isYearAlone = true
    case .month, .unknown(_?):
      self.init(month: word)
      isGuess = true
    case .number(let number, 1...2):
      // Which month is decided where the current day is known.
      self.init(day: number, month: .number(0, digits: 1))
      isGuess = true
    case .number, .unknown(nil): return nil
    }
  }

  /// `20 oct`, `oct 20`, `20.10`; with a year first or last it is a month: `oct 2020`, `2020-10`.
  private init?(_ one: DateWord, _ other: DateWord) {
    if let year = one.fullYear {
      self.init(month: other, year: (year, isShort: false))
    } else if let year = other.fullYear {
      self.init(month: one, year: (year, isShort: false))
    } else if let day = one.dayOfMonth {
      self.init(day: day, month: other)
    } else if let day = other.dayOfMonth, !one.isNumber {
      self.init(day: day, month: one)
    } else {
      return nil
    }
  }

  /// `20 oct 2020`, `oct 20 2020`, `20.10.2020`, `20.10.20`, `2020-10-20`, `2020 oct 20`.
  private init?(_ one: DateWord, _ two: DateWord, _ three: DateWord) {
    if let year = one.fullYear {
      // A day before a named month may follow the year too: `2020-ci il 20 oktyabr`.
      let (month, day) = two.isNumber && !three.isNumber ? (three, two) : (two, three)
      guard let day = day.dayOfMonth else { return nil }
      self.init(day: day, month: month, year: (year, isShort: false))
      return
    }
    let year = three.fullYear.map { ($0, isShort: false) } ?? three.dayOfMonth.map { ($0, isShort: true) }
    guard let year, !year.isShort || three.hasTwoDigits else { return nil }
    if let day = one.dayOfMonth {
      self.init(day: day, month: two, year: year)
    } else if let day = two.dayOfMonth, !one.isNumber {
      self.init(day: day, month: one, year: year)
    } else {
      return nil
    }
  }
}

extension DateWord {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  fileprivate var fullYear: Int? { if case .number(let year, 4) = self { year } else { nil } }
  fileprivate var hasTwoDigits: Bool { if case .number(_, 2) = self { true } else { false } }
  /// A number that may be a day of the month by its digits.
  fileprivate var dayOfMonth: Int? { if case .number(let day, 1...2) = self { day } else { nil } }
}

extension TypedDate {
  /// The day that is meant.
  func reading(on current: Day, in days: ClosedRange<Day>) -> DateReading {
    var typed = self
    if month == 0, let day, isGuess {
      if let meant = Self.day(day, near: current, in: days) { return .notADate(.meant(meant)) }
      typed.month = current.civil.month
    }
    if !(1...12).contains(typed.month) { return typed.swapped(on: current, in: days) }
    let readings = typed.years(in: days).compactMap { Day(year: $0, month: typed.month, day: typed.day ?? 1) }
    guard let best = Self.best(of: readings, on: current, in: days) else { return typed.impossible(in: days) }
    // A year means its first day in the story.
    if isYearAlone, best < days.lowerBound, best.civil.year == days.lowerBound.civil.year {
      return .day(days.lowerBound)
    }
    return isGuess ? .notADate(.meant(best)) : DateReading(best, in: days)
  }

  /// The day of the current month with a number, or else the nearest such day of another; nil for none in the range.
  private static func day(_ number: Int, near current: Day, in days: ClosedRange<Day>) -> Day? {
    let (year, month, _) = current.civil, first = year * 12 + month - 1
    let all = (-12...12).compactMap { Day(year: (first + $0) / 12, month: (first + $0) % 12 + 1, day: number) }
      .filter(days.contains)
    return all.first { $0.civil.year == year && $0.civil.month == month }
      ?? all.min { abs($0 - current) < abs($1 - current) }
  }

  /// The reading in the range, the nearest to the current day of several; or else the first.
  private static func best(of readings: [Day], on current: Day, in days: ClosedRange<Day>) -> Day? {
    readings.filter(days.contains).min { abs($0 - current) < abs($1 - current) } ?? readings.first
  }

  /// The years that may be meant, those of the range first.
  private func years(in days: ClosedRange<Day>) -> [Int] {
    let first = days.lowerBound.civil.year, last = days.upperBound.civil.year
    guard let year else { return Array(first...last) }
    guard isShortYear else { return [year] }
    let inRange = (first...last).filter { $0 % 100 == year }
    return inRange.isEmpty ? [first - first % 100 + year] : inRange
  }

  /// The month cannot be one: `10/20`. If it can be the day, that was probably meant.
  private func swapped(on current: Day, in days: ClosedRange<Day>) -> DateReading {
    guard let day, (1...12).contains(day) else { return .notADate(.unreadable) }
    var turned = self
    (turned.day, turned.month) = (month, day)
    return turned.reading(on: current, in: days).day.map { .notADate(.swapped($0)) } ?? .notADate(.unreadable)
  }

  /// No year has the day.
  private func impossible(in days: ClosedRange<Day>) -> DateReading {
    guard let day, let year = years(in: days).first else { return .notADate(.unreadable) }
    return .notADate(.noSuchDay(day: day, month: month, year: year))
  }
}
