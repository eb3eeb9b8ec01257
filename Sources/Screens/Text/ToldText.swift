import Basics
import Chronicle
import Geometry

extension Appearance {
  /// A phrase as it is read aloud: units and signs in words, numbers of sources named as such.
  ///
  ///     Lachin corridor: 53 square kilometres, less than 1%, sources 103, 128
  ///
  /// Characters that could control a terminal become spaces; those that change the direction of writing are left out.
  func told(_ phrase: Phrase) -> String {
    var line = ""
    for span in phrase.spans {
      if case .sources(let sources) = span {
        // The sources follow what rests on them, after a pause.
        trimEnd(of: &line)
        if let last = line.last { line += ",;:.".contains(last) ? " " : ", " }
        line += (sources.count == 1 ? "source " : "sources ") + numbers(sources)
      } else {
        line += told(span)
      }
    }
    trimEnd(of: &line)
    return String(line.drop { $0 == " " })
  }

  private func told(_ span: Span) -> String {
    switch span {
    case .words(let words), .either(_, let words): safe(text(words))
    case .prose(let prose): aloud(safe(text(prose)))
    case .name(let names): aloud(safe(text(names)))
    case .day(let day): day.short
    case .date(let day): day.medium
    case .area(let area): area.text(unit: "square kilometres")
    case .kilometres(let count): counted(count, "square kilometre")
    case .share(let share): percent(share, below: "less than ", above: "more than ")
    case .sources(let sources), .sourceList(let sources): "sources " + numbers(sources)
    case .source(let source): "Source \(source.index + 1):"
    }
  }
}

private func numbers(_ sources: [SourceIndex]) -> String {
  sources.map { String($0.index + 1) }.joined(separator: ", ")
}

private func trimEnd(of line: inout String) { while line.last == " " { line.removeLast() } }

/// The words of an author as they are read aloud, with units and signs in words. Only authors' sentences have units and
/// signs in their text: the sentences of the program are phrases, in which areas and shares are values.
private func aloud(_ prose: String) -> String {
  var line = ""
  var last: Substring?
  for word in prose.split(separator: " ") {
    // A dash between words is a pause.
    if word == "-", !line.isEmpty { line += "," } else { line += (line.isEmpty ? "" : " ") + aloud(word, after: last) }
    last = word
  }
  return line
}

/// A word as it is read aloud: itself, or the words that replace it.
private func aloud(_ word: Substring, after last: Substring?) -> String {
  if word.hasPrefix("km2") {
    return (last == "1" ? "square kilometre" : "square kilometres") + word.dropFirst(3)
  }
  if word.hasSuffix("%") || word.dropLast().hasSuffix("%") {
    if word.hasPrefix("<") { return "less than " + word.dropFirst() }
    if word.hasPrefix(">") { return "more than " + word.dropFirst() }
  }
  return word == "->" ? "then" : String(word)
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
