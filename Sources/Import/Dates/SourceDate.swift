import Basics
import Chronicle
import MapPacks

/// A date as a source tells it: a day, a month, a year, or an instant.
struct SourceDate: Hashable {
  /// The first and the last day that it may mean: those of the month for `1914-08`.
  var first, last: Day
  /// Seconds since 1970 for an instant.
  var instant: Int?

  var isPartial: Bool { first != last }
}

/// How dates are read.
struct DateRules: Hashable {
  /// Seconds that clocks are ahead of Greenwich.
  var zone = 0
  /// The order of the parts in dates with slashes; nil where only those are taken that can be read in one way.
  var format: DateFormat?

  /// The date in a text. Throws the reason why there is none.
  func date(_ text: String) throws(ImportFault) -> SourceDate {
    let text = String(text.drop { $0 == " " }).trimmedEnd
    if let format, let parts = format.parts(of: text) { return try date(parts, text) }
    if let instant = Self.instant(text) { return try date(atInstant: instant, text) }
    let date = String(text.prefix { $0 != "T" && $0 != " " })
    let groups = Self.numbers(date)
    let clock = String(text.dropFirst(date.count).dropFirst())
    if text.hasPrefix("-") { throw .dayOutOfRange(text) }
    guard let groups, clock.isEmpty || Clock(clock) != nil else { throw .notADate(text) }
    var found = try self.date(try parts(groups, text), text)
    if let time = Clock(clock), let ahead = time.zone {
      let instant = Int(found.first.number) * 86_400 + time.seconds - ahead
      found = try self.date(atInstant: instant, text)
    }
    return found
  }

  private func date(atInstant seconds: Int, _ text: String) throws(ImportFault) -> SourceDate {
    let local = seconds + zone
    let day = Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    return SourceDate(first: try ranged(day, text), last: day, instant: seconds)
  }

  /// Seconds since 1970 in nine or ten digits, milliseconds in twelve or thirteen.
  private static func instant(_ text: String) -> Int? {
    guard let number = digitsAlone(text) else { return nil }
    switch text.utf8.count {
    case 9, 10: return number
    case 12, 13: return number / 1000
    default: return nil
    }
  }

  /// Groups of digits with what stands between them; nil for a text of anything else.
  private static func numbers(_ text: String) -> (groups: [String], mark: Character)? {
    guard let mark = text.first(where: { "-/._".contains($0) }) else {
      return digitsAlone(text) == nil ? nil : ([text], "-")
    }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return groups.allSatisfy { digitsAlone($0) != nil } ? (groups, mark) : nil
  }

  private typealias Parts = (year: Int, month: Int?, day: Int?)

  private func parts(_ text: (groups: [String], mark: Character), _ whole: String) throws(ImportFault) -> Parts {
    let numbers = text.groups.compactMap { digitsAlone($0) }
    let lengths = text.groups.map(\.utf8.count)
    switch (lengths.count, lengths.first ?? 0) {
    case (1, 8): return (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case (1, 1...4): return (numbers[0], nil, nil)
    case (2, 4): return (numbers[0], numbers[1], nil)
    case (3, 4): return (numbers[0], numbers[1], numbers[2])
    case (3, 1...2) where lengths[2] == 4:
      // A point is written where the day comes first.
      if text.mark == "." || numbers[0] > 12 { return (numbers[2], numbers[1], numbers[0]) }
      if numbers[1] > 12 || numbers[0] == numbers[1] { return (numbers[2], numbers[0], numbers[1]) }
      throw .ambiguousDate(whole)
    default: throw .notADate(whole)
    }
  }

  private func date(_ parts: (year: Int, month: Int?, day: Int?), _ text: String) throws(ImportFault) -> SourceDate {
    let (year, month, day) = parts
    guard year >= 1 else { throw .dayOutOfRange(text) }
    guard let first = Day(year: year, month: month ?? 1, day: day ?? 1) else { throw .noSuchDay(text) }
    if day != nil { return SourceDate(first: try ranged(first, text), last: first) }
    let next = Day(year: (month ?? 12) == 12 ? year + 1 : year, month: month.map { $0 % 12 + 1 } ?? 1, day: 1)
    guard let next else { throw .dayOutOfRange(text) }
    return SourceDate(first: try ranged(first, text), last: try ranged(next - 1, text))
  }

  private func ranged(_ day: Day, _ text: String) throws(ImportFault) -> Day {
    if PackLimits.days.contains(day) { return day }
    throw .dayOutOfRange(text)
  }
}

/// A time of day: `12:33:28`, `12:33:28.5Z`, `12:33+02:00`.
private struct Clock {
  var seconds: Int
  /// Seconds ahead of Greenwich; nil where the text does not say.
  var zone: Int?

  init?(_ text: String) {
    let time = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let fields = time.prefix { $0 != "." }.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { digitsAlone($0) }
    guard (2...3).contains(numbers.count), numbers.count == fields.count else { return nil }
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    let rest = String(text.dropFirst(time.count))
    if rest == "Z" {
      zone = 0
    } else if !rest.isEmpty {
      guard let ahead = zoneSeconds(rest) else { return nil }
      zone = ahead
    }
  }
}

/// The seconds of a zone written `+02:00`, `-0530` or `+2`; nil for anything else.
func zoneSeconds(_ text: String) -> Int? {
  if text == "Z" || text == "UTC" { return 0 }
  guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
  let digits = text.dropFirst().filter { $0 != ":" }
  guard let number = digitsAlone(digits), digits.count <= 4 else { return nil }
  let seconds = digits.count <= 2 ? number * 3600 : number / 100 * 3600 + number % 100 * 60
  guard seconds <= 15 * 3600 else { return nil }
  return sign == "-" ? -seconds : seconds
}

/// The order of the parts of a date: `DD/MM/YYYY`.
struct DateFormat: Hashable {
  private let pieces: [Piece]
  private enum Piece: Hashable { case year, month, day, text(Character) }

  /// Reads a format: YYYY, MM and DD once each, and anything between them.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let letter = rest.first {
      let word: (String, Piece)? = [("YYYY", .year), ("MM", .month), ("DD", .day)].first { rest.hasPrefix($0.0) }
      pieces.append(word?.1 ?? .text(letter))
      rest = rest.dropFirst(word?.0.count ?? 1)
    }
    for part in [Piece.year, .month, .day] where pieces.count(where: { $0 == part }) != 1 { return nil }
    self.pieces = pieces
  }

  fileprivate func parts(of text: String) -> (year: Int, month: Int?, day: Int?)? {
    var rest = text[...]
    var numbers: [Piece: Int] = [:]
    for piece in pieces {
      if case .text(let letter) = piece {
        guard rest.popFirst() == letter else { return nil }
        continue
      }
      let digits = rest.prefix(piece == .year ? 4 : 2).prefix { $0.isASCII && $0.isNumber }
      guard let number = digitsAlone(digits) else { return nil }
      numbers[piece] = number
      rest = rest.dropFirst(digits.count)
    }
    guard rest.isEmpty, let year = numbers[.year] else { return nil }
    return (year, numbers[.month], numbers[.day])
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
