/// A text of settings: a line `key = value` for each, comments behind `#`.
///
///     # At home
///     theme = light
///     names = hy      # as my class has them
///     pack  = "/home/me/my pack"
///
/// Lines end as on any system, a byte order mark is passed over, and a value may stand in quotes, which it must where it
/// begins or ends with a blank or holds ` #`.
struct SettingsText {
  /// A setting as it is written.
  struct Line: Hashable {
    /// The line, counted from 1.
    var number: Int
    /// The option's name, without regard to case, with hyphens between its words.
    var key: String
    var value: String
  }

  /// What is wrong with a line.
  struct Fault: Hashable {
    var line: Int
    var words: String
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [Fault] = []

  init(_ text: String) {
    var text = Substring(text)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, row) in rows.enumerated() { read(trimmed(row), at: index + 1) }
  }

  private mutating func read(_ row: Substring, at number: Int) {
    if row.isEmpty || row.first == "#" { return }
    guard let sign = row.firstIndex(of: "=") else { return report("expected key = value", at: number) }
    let key = String(trimmed(row[..<sign]).lowercased().map { $0 == "_" ? "-" : $0 })
    guard !key.isEmpty else { return report("expected key = value", at: number) }
    guard let value = Self.value(in: trimmed(row[row.index(after: sign)...])) else {
      return report("a quote of \(key) is not closed, or something stands behind it", at: number)
    }
    if let first = lines.first(where: { $0.key == key }) {
      return report("\(key) is set on line \(first.number) already", at: number)
    }
    lines.append(Line(number: number, key: key, value: value))
  }

  private mutating func report(_ words: String, at line: Int) { faults.append(Fault(line: line, words: words)) }

  /// The value without its quotes and without a comment; nil where a quote is not closed.
  private static func value(in text: Substring) -> String? {
    guard text.first == "\"" else { return String(withoutComment(text)) }
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: "\"") else { return nil }
    let rest = trimmed(inner[inner.index(after: end)...])
    return rest.isEmpty || rest.first == "#" ? String(inner[..<end]) : nil
  }

  /// A text up to a `#` with a blank before it.
  private static func withoutComment(_ text: Substring) -> Substring {
    var before: Character?
    for place in text.indices {
      if text[place] == "#", before?.isWhitespace ?? true { return trimmed(text[..<place]) }
      before = text[place]
    }
    return text
  }
}

/// The text without blanks at either end.
private func trimmed(_ text: Substring) -> Substring {
  var rest = text
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return rest
}
