/// What a reader typed for a date.
public enum DateReading: Hashable, Sendable {
  case day(Day)
  /// A day that exists outside the slider's range.
  case outside(Day)
  case notADate
}

/// Reads a date as people type it: `2020-10-20`, `20 oct`, `oct 20`, `20.10`, `20/10/2020`, `+7`, `-3`, `first`, `last`.
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
  let raw = text.filter { !$0.isWhitespace }
  if raw.count <= 6, let sign = raw.first, sign == "+" || sign == "-", let steps = Int(raw) {
    return reading(current + steps)
  }
  if let day = Day(raw) { return reading(day) }

  let parts = text.split { $0 == " " || $0 == "." || $0 == "/" || $0 == "-" || $0 == "," }.map(String.init)
  guard parts.count == 2 || parts.count == 3 else { return .notADate }
  var year: Int?
  if parts.count == 3 {
    guard parts[2].count == 4, let typedYear = Int(parts[2]) else { return .notADate }
    year = typedYear
  }
  let dayAndMonth: (Int, Int)? =
    if let day = Int(parts[0]), let month = monthNumber(parts[1]) ?? Int(parts[1]) {
      (day, month)
    } else if let month = monthNumber(parts[0]), let day = Int(parts[1]) {
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

/// 1...12 for a month's English name or any beginning of it from three letters on.
private func monthNumber(_ text: String) -> Int? {
  let typed = folded(text)
  guard typed.count >= 3 else { return nil }
  let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  return full.firstIndex { $0.hasPrefix(typed) }.map { $0 + 1 }
}
