/// How many cells a character takes in a terminal: 0 for combining and control characters, 2 for wide ones, else 1.
///
/// Vowels and final consonants of Hangul written in pieces join the letter before them, and take nothing.
public func cellWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
  if value < 0x300 || (0x2500..<0x2600).contains(value) || (0x2800..<0x2900).contains(value) {
    return isWide(value) ? 2 : 1
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator:
    return 0
  default: break
  }
  switch value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
  default: return isWide(value) ? 2 : 1
  }
}

/// How many cells a text takes.
public func cellWidth(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + cellWidth(of: $1) }
}

/// The text cut to a width, with a mark at the end where something is missing.
public func truncated(_ text: String, to width: Int, mark: String = "…") -> String {
  guard cellWidth(of: text) > width else { return text }
  let markWidth = cellWidth(of: mark)
  guard width > markWidth else { return String(mark.prefix(max(0, width))) }
  var result = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    let own = cellWidth(of: scalar)
    if used + own > width - markWidth { break }
    result.append(scalar)
    used += own
  }
  return String(result) + mark
}

/// The text broken into lines of at most a width, at spaces where there are any.
public func wrapped(_ text: String, to width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    var rest = String(word)
    if !line.isEmpty, cellWidth(of: line) + 1 + cellWidth(of: rest) <= width {
      line += " " + rest
      continue
    }
    if !line.isEmpty { lines.append(line) }
    while cellWidth(of: rest) > width {
      let head = truncated(rest, to: width, mark: "")
      guard !head.isEmpty else { break }
      lines.append(head)
      rest.unicodeScalars.removeFirst(head.unicodeScalars.count)
    }
    line = rest
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
