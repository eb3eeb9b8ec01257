import Basics

/// The result of reading a typed date.
public enum DateReading: Hashable, Sendable {
  case day(Day)
  /// A day that exists outside the slider's range.
  case outside(Day)
  case notADate
}

/// Reads a date as people type it: `2020-10-20`, `20 oct`, `oct 20`, `20.10`, `20/10/2020`, `+7`, `-3`, `first`,
/// `last`.
///
/// A year left out is the one that puts the day into the range, or else the range's first year.
public func readDate(_ text: String, on current: Day, in days: ClosedRange<Day>) -> DateReading {
  let typed = folded(text).split(separator: " ").joined(separator: " ")
  func reading(_ day: Day) -> DateReading { days.contains(day) ? .day(day) : .outside(day) }

  switch typed {
  case "": return .notADate
  case "first", "start": return .day(days.lowerBound)
  case "last", "end": return .day(days.upperBound)
  default: break
  }
  if let steps = relativeSteps(text) { return reading(current + steps) }
  let words = text.split(whereSeparator: \.isWhitespace)
  if words.count == 1, let day = Day(words[0]) { return reading(day) }

  let parts = dateParts(text)
  guard parts.count == 2 || parts.count == 3 else { return .notADate }
  var year: Int?
  if parts.count == 3 {
    guard parts[2].count == 4, let typedYear = digitsAlone(parts[2]) else { return .notADate }
    year = typedYear
  }
  let dayAndMonth: (Int, Int)? =
    if let day = digitsAlone(parts[0]), let month = monthNumber(parts[1]) ?? digitsAlone(parts[1]) {
      (day, month)
    } else if let month = monthNumber(parts[0]), let day = digitsAlone(parts[1]) {
      (day, month)
    } else {
      nil
    }
  guard let (day, month) = dayAndMonth else { return .notADate }
  let firstYear = days.lowerBound.civil.year, lastYear = days.upperBound.civil.year
  let years = year.map { [$0] } ?? Array(firstYear...lastYear)
  let readings = years.compactMap { Day(year: $0, month: month, day: day) }
  if let inside = readings.first(where: days.contains) { return .day(inside) }
  return readings.first.map { .outside($0) } ?? .notADate
}

/// The number of days in `+7` or `-3`; blanks may stand only around the sign. Nil for anything else.
private func relativeSteps(_ text: String) -> Int? {
  let signed = text.drop(while: \.isWhitespace)
  guard let sign = signed.first, sign == "+" || sign == "-" else { return nil }
  let words = signed.dropFirst().split(whereSeparator: \.isWhitespace)
  guard words.count == 1, words[0].count <= 5, let steps = digitsAlone(words[0]) else { return nil }
  return sign == "+" ? steps : -steps
}

/// The parts between the separators of a date; empty where two separators have only blanks between them. A date may
/// end with a separator, like `20.10.`.
private func dateParts(_ text: String) -> [Substring] {
  var fields = text.split(omittingEmptySubsequences: false) { ".,/-".contains($0) }.map { $0.split(separator: " ") }
  if fields.last == [] { fields.removeLast() }
  return fields.contains([]) ? [] : Array(fields.joined())
}

/// 1...12 for a month's English name or any beginning of it from three letters on.
private func monthNumber(_ text: Substring) -> Int? {
  let typed = folded(text)
  guard typed.count >= 3 else { return nil }
  let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  return full.firstIndex { $0.hasPrefix(typed) }.map { $0 + 1 }
}
