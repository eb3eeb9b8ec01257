import ArgumentParser
import Basics
import Chronicle

/// Days on the command line, in order and each once: `9 oct,20 oct` or `2020-11-09..2020-11-12`.
struct DaysArgument: ExpressibleByArgument {
  /// A day, or the first and the last of several.
  private var parts: [(first: DayArgument, last: DayArgument?)] = []

  /// The most days, each a page; more are taken for a typing error.
  private static let most = 400

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let (first, last) = Self.ends(of: String(part))
      guard let first = DayArgument(argument: first), let argument = last.map(DayArgument.init(argument:)) ?? first
      else { return nil }
      parts.append((first, last == nil ? nil : argument))
    }
  }

  /// What stands before and after two dots; the second is nil where there are none.
  private static func ends(of part: String) -> (String, String?) {
    let bytes = Array(part.utf8), dot = UInt8(ascii: ".")
    guard let gap = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }) else {
      return (part, nil)
    }
    return (String(decoding: bytes[..<gap], as: UTF8.self), String(decoding: bytes[(gap + 2)...], as: UTF8.self))
  }

  /// Why they are not days of a map, as a sentence without a full stop.
  struct Refusal: Error {
    var words: String
  }

  /// The days that are meant, of those of a map.
  func days(in map: ClosedRange<Day>) throws(Refusal) -> [Day] {
    var found: Set<Day> = []
    for part in parts {
      let first = try Self.day(part.first, after: nil, in: map)
      let last = if let last = part.last { try Self.day(last, after: first, in: map) } else { first }
      guard first <= last else { throw Refusal(words: "\(first.medium) is later than \(last.medium)") }
      guard last - first < Self.most else { throw Self.tooMany }
      found.formUnion(first...last)
    }
    guard found.count <= Self.most else { throw Self.tooMany }
    return found.sorted()
  }

  private static var tooMany: Refusal { Refusal(words: "a handout has at most \(most) days") }

  private static func day(
    _ asked: DayArgument, after other: Day?, in map: ClosedRange<Day>
  ) throws(Refusal) -> Day {
    let reading = readDate(asked.text, on: other, in: map)
    if case .day(let day) = reading { return day }
    throw Refusal(words: reading.complaint(about: Console.printable(truncated(asked.text, to: 60)), in: map) ?? "")
  }
}

extension Atlas {
  /// The days that were asked for. Complains and ends with 64 where they are not days of the slider.
  func days(_ asked: DaysArgument) throws -> [Day] {
    do { return try asked.days(in: days) } catch {
      Console.complain("dayfront: --days: \(error.words)")
      throw ExitCode(64)
    }
  }
}
