import Basics

/// A piece of a typed date.
enum DateWord: Hashable {
  /// A number with its count of digits.
  case number(Int, digits: Int)
  /// A month by its name, 1...12.
  case month(Int)
  /// A word that is no month's name; the month that it may be a slip of.
  case unknown(nearest: Int?)

  /// The pieces of a date; nil where two separators have only blanks between them. A date may end with a separator, like
  /// `20.10.`. Words that say nothing (`the`, `of`, the name of the weekday before the date, the year's `г.`) and the
  /// endings of ordinals (`20th`, `20-го`, `20-si`) are left out.
  static func split(_ text: String) -> [DateWord]? {
    var fields = text.split(omittingEmptySubsequences: false) { ".,/-–‐".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace) }
    if fields.last == [] { fields.removeLast() }
    if fields.contains([]) { return nil }
    var words: [DateWord] = []
    for (place, text) in fields.joined().enumerated() {
      if place == 0, isWeekday(text) { continue }
      words += read(text, after: words.last)
    }
    return words
  }

  /// The piece of one word: none for a word that says nothing.
  private static func read(_ text: Substring, after before: DateWord?) -> [DateWord] {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = folded(romanized(text.dropFirst(digits.count)))
    if let number = digitsAlone(digits), digits.count <= 8 {
      let isOrdinal = rest.isEmpty || ordinalEndings.contains(rest)
      return [isOrdinal ? .number(number, digits: digits.count) : .unknown(nearest: nil)]
    }
    if let month = MonthNames.number(text) { return [.month(month)] }
    if silent.contains(rest) { return [] }
    if case .number = before, ordinalEndings.contains(rest) { return [] }
    return [.unknown(nearest: MonthNames.nearest(to: text))]
  }

  private static let silent: Set<String> = ["the", "of", "on", "г", "год", "года", "il", "ilin", "t", "tvakani"]

  /// English, Russian, Azerbaijani and Armenian, folded.
  private static let ordinalEndings: Set<String> = [
    "st", "nd", "rd", "th", "го", "е", "ое", "ого", "ci", "cu", "i", "u", "si", "su", "da", "de", "dan", "den", "inda",
    "unda", "sinda", "y", "in",
  ]

  /// Whether a word is the English name of a weekday or the beginning of one, as titles have it.
  private static func isWeekday(_ text: Substring) -> Bool {
    let typed = folded(text)
    return typed.count >= 3
      && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
        $0.hasPrefix(typed)
      }
  }
}
