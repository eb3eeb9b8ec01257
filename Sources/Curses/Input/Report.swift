import Screens

/// An answer of the terminal to a question.
public enum Report: Hashable, Sendable {
  /// It has processed everything that was sent before (the answer to CSI 5 n).
  case ready
  /// The place of its cursor, both counted from 1.
  case cursor(column: Int, row: Int)
  /// The state of a private mode (the answer to DECRQM).
  case mode(Int, state: Int)
  /// Its primary device attributes.
  case primary([Int])
  /// Its secondary device attributes.
  case secondary([Int])
  /// Its name and version (XTVERSION).
  case version(String)
  /// The colour of its background (OSC 11).
  case background(RGBColor)
  /// A colour of its palette (OSC 4).
  case paletteColor(Int)
}

extension Report {
  /// The report of a CSI sequence; nil for another sequence.
  ///
  /// A report of the cursor's place looks like F3 with a modifier. Unless a place was asked for, it is read as that
  /// key.
  init?(parameters: String, final: Unicode.Scalar) {
    let first = parameters.unicodeScalars.first
    var numbers = parameters.drop { !$0.isNumber }.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.prefix { $0.isNumber }) ?? 0 }
    if parameters.isEmpty { numbers = [] }
    switch (final, first) {
    // CSI 3 n reports a fault, but it is an answer.
    case ("n", _) where parameters == "0" || parameters == "3": self = .ready
    case ("R", _) where numbers.count == 2 && first != "?": self = .cursor(column: numbers[1], row: numbers[0])
    case ("y", "?") where numbers.count == 2 && parameters.utf8.last == UInt8(ascii: "$"):
      self = .mode(numbers[0], state: numbers[1])
    case ("c", "?"): self = .primary(numbers)
    case ("c", ">"): self = .secondary(numbers)
    default: return nil
    }
  }

  /// The report of a control string; nil for another string. `kind` is the character that begins it, `]` or `P`.
  init?(kind: Unicode.Scalar, text: String) {
    switch kind {
    case "P":
      guard text.utf8.starts(with: ">|".utf8) else { return nil }
      self = .version(String(text.dropFirst(2)))
    case "]":
      let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2, parts[0] == "11", let color = RGBColor(specification: parts[1]) {
        self = .background(color)
      } else if parts.count == 3, parts[0] == "4", let number = Int(parts[1]),
        RGBColor(specification: parts[2]) != nil
      {
        self = .paletteColor(number)
      } else {
        return nil
      }
    default: return nil
    }
  }
}
