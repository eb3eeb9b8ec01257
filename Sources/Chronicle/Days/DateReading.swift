import Basics

/// The result of reading a typed date.
public enum DateReading: Hashable, Sendable {
  case day(Day)
  /// A day that exists outside the range asked for.
  case outside(Day)
  case notADate(DateFault)
}

/// Why a text is not a date.
public enum DateFault: Hashable, Sendable {
  /// The calendar has no such day: 31 September.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// It is not a date as it stands, but this day was probably meant: `20 ocotber`, `oct`.
  case meant(Day)
  /// The same, with the month before the day: `10/20`.
  case swapped(Day)
  /// It counts from another day, as `+7` does, where there is none.
  case relative
  case unreadable
}

/// Reads a date as people type it, the day before the month: `2020-10-20`, `20 oct`, `oct 20th, 2020`, `20.10`,
/// `20/10/2020`, `20 октября`, `20 oktyabr`, `Tue 20 Oct 2020`, `+7`, `-3`, `first`, `last`. A month with a year means its
/// first day: `oct 2020`, `10.2020`. A year alone means its first day in the range: `1914`.
///
/// A year left out is the one that puts the day into the range, the nearest to the current day of several, or else the
/// range's first year. Of a year written with two digits that one of the range is meant which ends with them.
///
/// - Parameter current: the day from which `+7` counts; nil where there is none.
public func readDate(_ text: String, on current: Day?, in days: ClosedRange<Day>) -> DateReading {
  // Most are written so by programs.
  if let day = Day(text) { return DateReading(day, in: days) }
  switch folded(text) {
  case "first", "start": return .day(days.lowerBound)
  case "last", "end": return .day(days.upperBound)
  default: break
  }
  if let steps = relativeSteps(text) {
    return current.map { DateReading($0 + steps, in: days) } ?? .notADate(.relative)
  }
  return TypedDate(text).map { $0.reading(on: current ?? days.lowerBound, in: days) } ?? .notADate(.unreadable)
}

extension DateReading {
  /// A day, inside or outside a range.
  init(_ day: Day, in days: ClosedRange<Day>) { self = days.contains(day) ? .day(day) : .outside(day) }

  /// The day, wherever it lies; nil where the text is not a date.
  public var day: Day? {
    switch self {
    case .day(let day), .outside(let day): day
    case .notADate: nil
    }
  }
}

/// The number of days in `+7` or `-3`; blanks may stand only around the sign. Nil for anything else.
private func relativeSteps(_ text: String) -> Int? {
  let signed = text.drop(while: \.isWhitespace)
  guard let sign = signed.first, sign == "+" || sign == "-" else { return nil }
  let words = signed.dropFirst().split(whereSeparator: \.isWhitespace)
  guard words.count == 1, words[0].count <= 5, let steps = digitsAlone(words[0]) else { return nil }
  return sign == "+" ? steps : -steps
}
