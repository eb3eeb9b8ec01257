import Foundation

/// A phrase that the program once said and must not say again: for its author alone, or as no native reader would put it.
public struct GonePhrase: Sendable, CustomStringConvertible {
  /// The phrase as it was said.
  public let said: String
  /// What finds it with other names and numbers too: a regular expression.
  public let pattern: String
  public var description: String { said }

  init(_ said: String, _ pattern: String? = nil) {
    self.said = said
    self.pattern = pattern ?? NSRegularExpression.escapedPattern(for: said)
  }

  /// Where a text says it; nil where it does not.
  public func found(in text: String) -> String? {
    text.range(of: pattern, options: .regularExpression).map { found in
      let start = text.index(found.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
      let end = text.index(found.upperBound, offsetBy: 30, limitedBy: text.endIndex) ?? text.endIndex
      return String(text[start..<end])
    }
  }

  /// The phrases that a text says, each with where it says it. One search finds whether there is any.
  public static func found(in text: String) -> [String] {
    guard text.range(of: any, options: .regularExpression) != nil else { return [] }
    return all.compactMap { $0.found(in: text) }
  }

  /// What finds any of them.
  private static let any = all.map { "(?:\($0.pattern))" }.joined(separator: "|")

  /// Each with the words in which a stranger met it.
  public static let all = [
    GonePhrase("change back, on"), GonePhrase("the district's", #"\bthe district's( *[|│]| *$| {2})"#),
    GonePhrase("command, mouse"), GonePhrase("numbers, method"), GonePhrase("glyph, ink, names"),
    GonePhrase("l is 1 days on", #"\bis \d+ days? on\b|\b1 days\b"#),
    GonePhrase("12 ... now a key", #"\.\.\. now a key"#), GonePhrase("Agreed, with a day"),
    GonePhrase("Events: all (Tab), 116", #"\(Tab\), \d"#), GonePhrase("Up Down go", #"Up Down go\b"#),
    GonePhrase("8 more: Ctrl-D", #"\d more( lines)?: (Ctrl-D|\^D)"#),
    GonePhrase("outcome: the claim held", #"[Oo]utcome: "#),
    GonePhrase("announced 1 day BEFORE it was assessed", #"\b(BEFORE|AFTER)\b"#),
    GonePhrase("announced AGAINST assessed", #"\bAGAINST\b"#),
    GonePhrase("Shusha, Shusha: announced", #"(?<![\w-])(?<name>[A-Z]\w+), \k<name>: "#),
    GonePhrase("settlements by 4 Nov: 0 of 1", #"settlements by \d+ \w+: "#),
    GonePhrase("'12' is no date", #"' is no (date|day|view|reading|setting|question|place|district)\b"#),
    GonePhrase("The view does not matter here", #"does not matter here"#),
    GonePhrase("the server's keeper makes it", #"server's keeper"#),
    GonePhrase("Not shown: roads x3", #"Not shown: "#), GonePhrase("did NOT hold", #"\bNOT\b"#),
  ]
}
