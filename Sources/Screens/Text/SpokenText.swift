import Basics

/// A line of a panel or a sentence as it is read aloud: units and signs in words, numbers of sources named as such.
///
///     "Lachin corridor: 53 km2, <1% [103] [128]"
///     "Lachin corridor: 53 square kilometres, less than 1%, sources 103, 128"
///
/// Characters that could control a terminal become spaces; those that change the direction of writing are left out.
func spoken(_ text: String) -> String {
  // A line about a source, as in a list of sources, begins with its number.
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
  // A dash at the end of a line means "none"; before more words it is a pause.
  if words.last == "-" { words[words.count - 1] = "none" }
  var line = ""
  for word in words {
    if word == "-" { line += "," } else { line += (line.isEmpty ? "" : " ") + word }
  }
  return line
}

/// A word as it is read aloud: itself, or the words that replace it.
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

/// The number in brackets: "103" for "[103]"; nil for anything else.
private func sourceNumber(_ word: some StringProtocol) -> String? {
  guard word.hasPrefix("["), word.hasSuffix("]"), word.count > 2 else { return nil }
  let digits = word.dropFirst().dropLast()
  return digits.allSatisfy { $0.isASCII && $0.isNumber } ? String(digits) : nil
}

/// The text without what is not shown; a space stands for controls and ends of lines, which part words.
func safe(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isShown(scalar) {
      result.append(scalar)
      continue
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
    default: continue
    }
  }
  return String(result)
}
