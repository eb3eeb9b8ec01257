extension DateReading {
  /// Why a typed text gives no day, as a sentence without a full stop: with the nearest reading, or with what can be
  /// typed and the days there are. Nil for a day.
  ///
  ///     "'31 sep' is not a day: September 2020 has 30 days"
  public func complaint(about text: String, in days: ClosedRange<Day>) -> String? {
    switch self {
    case .day: nil
    case .outside(let day): "\(day.medium) is outside this map: \(days.span)"
    case .notADate(let fault): fault.complaint(about: text, in: days)
    }
  }
}

extension String {
  /// The sentence with a full stop, unless it is a question.
  public var stopped: String { hasSuffix("?") ? self : self + "." }
}

extension DateFault {
  /// Why a typed text is not a day, as a sentence without a full stop.
  public func complaint(about text: String, in days: ClosedRange<Day>) -> String {
    switch self {
    case .noSuchDay(let day, let month, let year) where day > 0:
      "'\(text)' is not a day: \(fullMonthNames[month - 1]) \(year) has \(Day.length(ofMonth: month, in: year)) days"
    case .meant(let day): "'\(text)' is not a day; did you mean \(day.medium)?"
    case .swapped(let day): "'\(text)' is not a day: the day stands before the month. Did you mean \(day.medium)?"
    case .relative: "'\(text)' counts from another day, and here is none; this map has \(days.span)"
    case .noSuchDay, .unreadable:
      "'\(text)' is not a day. Type 20 oct, 20 oktyabr, 20 октября, 20.10, 2020-10-20, oct 2020, first or last; this map "
        + "has \(days.span)"
    }
  }
}

extension ClosedRange<Day> {
  /// The first and the last day: "27 Sep 2020 to 18 Dec 2020".
  public var span: String { "\(lowerBound.medium) to \(upperBound.medium)" }
}

private let fullMonthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
