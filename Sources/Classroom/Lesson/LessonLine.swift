import Basics

/// A line of a lesson's file, without its end and without characters that a terminal would obey.
struct LessonLine: Hashable {
  /// The line's number, counted from 1.
  var number: Int
  var text: String

  /// The lines of a file, and the faults of their characters. LF, CR LF and CR end a line; a byte order mark is
  /// skipped; a tab becomes a space.
  static func split(_ bytes: [UInt8]) -> (lines: [LessonLine], faults: [LessonFault]) {
    var lines: [LessonLine] = []
    var faults: [LessonFault] = []
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes[...]
    if bytes.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? rest.endIndex
      let number = lines.count + 1
      let own = rest[rest.startIndex..<end]
      let decoded = String(validating: own, as: UTF8.self)
      if decoded == nil { faults.append(LessonFault(line: number, kind: .notUTF8)) }
      let text = decoded ?? String(decoding: own, as: UTF8.self)
      let (clean, forbidden) = cleaned(text)
      faults += forbidden.map { LessonFault(line: number, kind: .forbidden($0)) }
      let count = clean.unicodeScalars.count
      if count > LessonLimits.lineScalars { faults.append(LessonFault(line: number, kind: .longLine(scalars: count))) }
      lines.append(LessonLine(number: number, text: clean))
      guard end < rest.endIndex else { break }
      let isPair = rest[end] == UInt8(ascii: "\r") && rest[(end + 1)...].first == UInt8(ascii: "\n")
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    return (lines, faults)
  }

  /// The trimmed text, with spaces for tabs and without forbidden characters; and the forbidden characters that were
  /// removed, each once.
  private static func cleaned(_ text: String) -> (String, [Unicode.Scalar]) {
    var result = String.UnicodeScalarView()
    var found: [Unicode.Scalar] = []
    // A set, because a file of nothing else can hold as many different ones as it has room for.
    var known: Set<Unicode.Scalar> = []
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if isShown(scalar) {
        result.append(scalar)
      } else if known.insert(scalar).inserted {
        found.append(scalar)
      }
    }
    return (trimmed(String(result)), found)
  }
}

/// The text without spaces at either end.
func trimmed(_ text: some StringProtocol) -> String {
  let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{A0}" }
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
  while let last = scalars.last, isSpace(last) { scalars.removeLast() }
  return String(Substring(scalars))
}

/// The text before and after the first occurrence of a character, trimmed; nil where it does not occur.
func parted(_ text: String, at mark: Character) -> (before: String, after: String)? {
  guard let index = text.firstIndex(of: mark) else { return nil }
  return (trimmed(text[..<index]), trimmed(text[text.index(after: index)...]))
}
