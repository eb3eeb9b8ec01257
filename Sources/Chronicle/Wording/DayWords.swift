extension ControlEntry {
  /// When it happened: "10 Nov", or "by 10 Nov, day not known (7 to 10 Nov)".
  public var when: Phrase { range?.dayNotKnown ?? "\(.day(from))" }

  /// When it happened, with the year: "10 Nov 2020", or "by 10 Nov 2020, day not known (7 to 10 Nov)".
  public var whenWithYear: Phrase { range?.dayNotKnownWithYear ?? "\(.date(from))" }
}

extension ClosedRange<Day> {
  /// The days in words, each part of a date once: "7 to 10 Nov", "27 Sep to 10 Nov", "30 Dec 2020 to 2 Jan 2021".
  public var words: Phrase {
    let first = lowerBound.civil, last = upperBound.civil
    guard first.year == last.year else { return "\(.date(lowerBound)) to \(.date(upperBound))" }
    guard first.month == last.month else { return "\(.day(lowerBound)) to \(.day(upperBound))" }
    return first.day == last.day ? "\(.day(lowerBound))" : "\(first.day) to \(.day(upperBound))"
  }

  /// A change that lies in this range: "by 10 Nov, day not known (7 to 10 Nov)".
  public var dayNotKnown: Phrase { notKnown(by: Span.day) }

  /// A change that lies in this range, with the year: "by 10 Nov 2020, day not known (7 to 10 Nov)".
  public var dayNotKnownWithYear: Phrase { notKnown(by: Span.date) }

  private func notKnown(by date: (Day) -> Span) -> Phrase {
    "by \(date(upperBound)), day not known (\(words))"
  }
}

extension ClosedRange<Day> {
  /// A change that lies in this range, with the year: "by 10 Nov 2020, day not known (7 to 10 Nov)", as plain text.
  public var toldWithYear: String { dayNotKnownWithYear.text(\.english) }
  /// The same in a sentence that has the year already: "by 10 Nov, day not known (7 to 10 Nov)".
  public var told: String { dayNotKnown.text(\.english) }
}
