import Basics
import Chronicle

/// The date of an incident, as files of many origins write it.
///
///     2020-10-08    2020-10-08 00:00:00.000    08 October 2020    8.10.2020    2020-10    Oct 2020    2020
///
/// A date that can be read in two ways is refused, and so is one that counts from another day.
struct IncidentDate {
  /// The days that may be meant.
  let first, last: Day
  /// Whether the text names a day, a month or a year.
  let time: EventPrecision.Time

  /// Reads a field that is not empty; nil where it is no date, which is reported.
  init?(_ field: Field) {
    let bytes = field.bytes
    if bytes.count >= 10, let day = Day(iso: UnsafeBufferPointer(rebasing: bytes[..<10])),
      bytes.count == 10 || Self.isClock(bytes[10...])
    {
      self.init(field, day, day, .day)
      return
    }
    let text = field.shownText
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let year = words.compactMap { $0.utf8.count == 4 ? digitsAlone($0) : nil }.first
    guard let year, words.count <= 4 else {
      field.report(.notADate(field.name, text))
      return nil
    }
    if words.count == 1 {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        return nil
      }
      self.init(field, first, last, .year)
      return
    }
    if Self.isAmbiguous(text, words) {
      field.report(.ambiguousDate(field.name, text))
      return nil
    }
    guard case .day(let day) = readDate(Self.dayFirst(text, words), on: nil, in: PackLimits.days) else {
      field.report(.notADate(field.name, text))
      return nil
    }
    let civil = day.civil
    guard words.count == 2 else {
      self.init(field, day, day, .day)
      return
    }
    let next = Day(year: civil.month == 12 ? civil.year + 1 : civil.year, month: civil.month % 12 + 1, day: 1)
    self.init(field, day, next.map { $0 - 1 } ?? day, .month)
  }

  private init?(_ field: Field, _ first: Day, _ last: Day, _ time: EventPrecision.Time) {
    for day in [first, last] where !PackLimits.days.contains(day) {
      field.report(.dayOutOfRange(field.name, day))
      return nil
    }
    (self.first, self.last, self.time) = (first, last, time)
  }

  /// Whether what follows a day is a time of day: `T12:30:00Z`, ` 00:00:00.000`, `T12:30+02:00`.
  private static func isClock(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let mark = rest.first, mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") else { return false }
    return rest.dropFirst().allSatisfy { "0123456789:.+-Z".utf8.contains($0) }
  }

  /// Whether a date with slashes may have its day or its month first: `03/04/2022`.
  private static func isAmbiguous(_ text: String, _ words: [Substring]) -> Bool {
    guard text.contains("/"), words.count == 3, words[0].utf8.count <= 2, let one = digitsAlone(words[0]),
      let other = digitsAlone(words[1])
    else { return false }
    return one <= 12 && other <= 12 && one != other
  }

  /// A date with slashes whose second number can only be the day, with the day first.
  private static func dayFirst(_ text: String, _ words: [Substring]) -> String {
    guard text.contains("/"), words.count == 3, words[0].utf8.count <= 2, let other = digitsAlone(words[1]), other > 12
    else { return text }
    return "\(words[1])/\(words[0])/\(words[2])"
  }
}
