import Basics

/// A civil date as a number: days since 1970-01-01, Gregorian. All records are dated to the day; there are no clock
/// times.
///
///     Day("2020-10-20")! + 1 == Day(year: 2020, month: 10, day: 21)
public struct Day: Hashable, Sendable, Comparable, Strideable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int32

  /// The day so many days after 1970-01-01; a number beyond 32 bits is cut.
  @inlinable public init(number: Int) { self.number = Int32(truncatingIfNeeded: number) }

  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// Days from this day to the other, negative where the other is earlier.
  @inlinable public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
  /// The day so many days later, or earlier for a negative number.
  @inlinable public func advanced(by days: Int) -> Day { Day(number: Int(number) + days) }
  @inlinable public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }
  @inlinable public static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }
  /// Days from `b` to `a`.
  @inlinable public static func - (a: Day, b: Day) -> Int { b.distance(to: a) }

  /// The day of a year, a month and a day of the month, or nil for one that the calendar does not have.
  ///
  /// From Howard Hinnant's *chrono-compatible low-level date algorithms*, `days_from_civil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (-9999...9999).contains(year), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, the month 1...12 and the day of the month. Hinnant's `civil_from_days`.
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let sinceMonday = (Int(number) + 3) % 7  // 1970-01-01 was a Thursday
    return sinceMonday < 0 ? sinceMonday + 7 : sinceMonday
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// A day written `2020-10-20`: four digits, two and two; nil for anything else and for days that do not exist.
  public init?(_ iso: some StringProtocol) {
    var text = String(iso)
    guard let day = text.withUTF8({ Day(iso: $0) }) else { return nil }
    self = day
  }

  /// The same, in the bytes of UTF-8.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digitsAlone(bytes[0..<4]), let month = digitsAlone(bytes[5..<7]), let day = digitsAlone(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2020-10-20`.
  public var description: String {
    let (year, month, day) = civil
    if 0...9999 ~= year {
      // Tables have a day in each row.
      return String(unsafeUninitializedCapacity: 10) { bytes in
        func put(_ value: Int, at place: Int) {
          bytes.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(value / 10))
          bytes.initializeElement(at: place + 1, to: UInt8(ascii: "0") + UInt8(value % 10))
        }
        put(year / 100, at: 0)
        put(year % 100, at: 2)
        bytes.initializeElement(at: 4, to: UInt8(ascii: "-"))
        put(month, at: 5)
        bytes.initializeElement(at: 7, to: UInt8(ascii: "-"))
        put(day, at: 8)
        return 10
      }
    }
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
