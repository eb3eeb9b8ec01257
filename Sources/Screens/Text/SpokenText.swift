/// A line of a panel or a sentence as it is read aloud: units and signs in words, numbers of sources named as such.
///
///     "Lachin corridor: 53 km2, <1% [103] [128]"
///     "Lachin corridor: 53 square kilometres, less than 1%, sources 103, 128"
///
/// Characters that a terminal would obey become spaces, and those that turn the direction of writing are left out.
func spoken(_ text: String) -> String {
  // A source that a line is about, as in a list of sources, stands first.
  if let number = sourceNumber(text.prefix { $0 != " " }) {
    return "Source \(number): " + spoken(String(text.drop { $0 != " " }.dropFirst()))
  }
  var words: [String] = []
  var sources: [String] = []
  func endSources() {
    guard !sources.isEmpty, let last = words.last else { return }
    let isNamed = ["source", "sources"].contains(words.last)
    if !isNamed, let end = last.last, !",;:.".contains(end) { words[words.count - 1] += "," }
    if !isNamed { words.append(sources.count == 1 ? "source" : "sources") }
    words.append(sources.joined(separator: ", "))
    sources = []
  }
  for word in safe(text).split(separator: " ") {
    if let number = sourceNumber(word) {
      sources.append(number)
      continue
    }
    endSources()
    words.append(aloud(word, after: words.last))
  }
  endSources()
  // A dash stands for nothing at the end of a line, and for a pause before more words.
  if words.last == "-" { words[words.count - 1] = "none" }
  var line = ""
  for word in words {
    if word == "-" { line += "," } else { line += (line.isEmpty ? "" : " ") + word }
  }
  return line
}

/// A word of its own, or what stands for it.
private func aloud(_ word: Substring, after last: String?) -> String {
  if word.hasPrefix("km2") {
    return (last == "1" ? "square kilometre" : "square kilometres") + word.dropFirst(3)
  }
  if word.hasSuffix("%") || word.dropLast().hasSuffix("%") {
    if word.hasPrefix("<") { return "less than " + word.dropFirst() }
    if word.hasPrefix(">") { return "more than " + word.dropFirst() }
  }
  return word == "->" ? "then" : String(word)
}

/// "103" of "[103]".
private func sourceNumber(_ word: some StringProtocol) -> String? {
  guard word.hasPrefix("["), word.hasSuffix("]"), word.count > 2 else { return nil }
  let digits = word.dropFirst().dropLast()
  return digits.allSatisfy { $0.isASCII && $0.isNumber } ? String(digits) : nil
}

/// The text without control characters, marks of direction and what is not seen.
func safe(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
    case .format, .surrogate, .unassigned: continue
    default: if !scalar.properties.isDefaultIgnorableCodePoint { result.append(scalar) }
    }
  }
  return String(result)
}
