import ArgumentParser
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

  /// The days of the slider that are meant. Complains and ends with 64 where a part is no day, a range runs backwards or
  /// there are too many.
  func days(in atlas: Atlas) throws -> [Day] {
    var found: Set<Day> = []
    for part in parts {
      let first = try atlas.sliderDay(part.first)
      let last = try part.last.map { try atlas.sliderDay($0, after: first) } ?? first
      guard first <= last else { throw ValidationError("'\(part.first.text)' is later than '\(part.last!.text)'.") }
      guard last - first < Self.most else { throw ValidationError("There are at most \(Self.most) days.") }
      found.formUnion(first...last)
    }
    guard found.count <= Self.most else { throw ValidationError("There are at most \(Self.most) days.") }
    return found.sorted()
  }
}
