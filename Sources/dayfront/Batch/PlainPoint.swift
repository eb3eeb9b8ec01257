import Basics
import Chronicle
import Geometry

/// A line of a batch as programs write nearly all: ASCII without quotes, cut at commas, semicolons or tabs, with a day
/// written `2020-10-20` and numbers with points. It is read in its bytes, without a text for each field.
struct PlainPoint {
  let day: Day
  let point: Coordinate
  /// Where its longitude and its latitude stand in the line.
  let longitude, latitude: Range<Int>

  /// Reads a line; nil for one that is written in any other way, or that has a fault: `TableLine` then reads it, and
  /// says what it is.
  init?(_ line: UnsafeBufferPointer<UInt8>, _ columns: PointColumns) {
    guard let separator = Self.separator(of: line, columns.separator) else { return nil }
    var date = 0..<0, longitude = 0..<0, latitude = 0..<0
    var start = 0, number = 0
    while true {
      var end = start
      while end < line.count, line[end] != separator { end += 1 }
      guard number < columns.order.count else { return nil }
      switch columns.order[number] {
      case .date: date = Self.trimmed(start..<end, in: line)
      case .lon: longitude = Self.trimmed(start..<end, in: line)
      case .lat: latitude = Self.trimmed(start..<end, in: line)
      case nil: break
      }
      number += 1
      if end == line.count { break }
      start = end + 1
    }
    guard number == columns.order.count, let day = Day(iso: UnsafeBufferPointer(rebasing: line[date])),
      let east = typedNumber(in: UnsafeBufferPointer(rebasing: line[longitude])),
      let north = typedNumber(in: UnsafeBufferPointer(rebasing: line[latitude]))
    else { return nil }
    let point = Coordinate(longitude: east, latitude: north)
    guard point.isOnEarth else { return nil }
    (self.day, self.point, self.longitude, self.latitude) = (day, point, longitude, latitude)
  }

  /// What separates the fields of a plain line, by the rule of `TableLine`; nil for any other line.
  private static func separator(
    of line: UnsafeBufferPointer<UInt8>, _ known: TableLine.Separator?
  ) -> UInt8? {
    var hasTab = false, hasSemicolon = false, hasComma = false
    for byte in line {
      // Digits, their points and hyphens are nearly all of a line.
      if byte &- UInt8(ascii: "-") <= UInt8(ascii: "9") - UInt8(ascii: "-") { continue }
      switch byte {
      case UInt8(ascii: "\t"): hasTab = true
      case UInt8(ascii: ";"): hasSemicolon = true
      case UInt8(ascii: ","): hasComma = true
      case UInt8(ascii: "\""), 0x80...: return nil
      default: break
      }
    }
    switch known {
    case .tab: return hasTab ? UInt8(ascii: "\t") : nil
    case .semicolon: return hasSemicolon ? UInt8(ascii: ";") : nil
    case .comma: return hasComma ? UInt8(ascii: ",") : nil
    case .blanks: return nil
    case nil:
      return hasTab ? UInt8(ascii: "\t") : hasSemicolon ? UInt8(ascii: ";") : hasComma ? UInt8(ascii: ",") : nil
    }
  }

  private static func trimmed(_ field: Range<Int>, in line: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (first, end) = (field.lowerBound, field.upperBound)
    while first < end, isBlank(line[first]) { first += 1 }
    while first < end, isBlank(line[end - 1]) { end -= 1 }
    return first..<end
  }
}

/// Whether a byte is a blank of ASCII, the ends of lines among them.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
