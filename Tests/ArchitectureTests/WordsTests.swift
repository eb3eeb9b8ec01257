import Testing

/// Words that take a side, and paths of somebody's machine.
@Suite struct WordsTests {
  private static let partial = ["liberated", "occupied"]

  /// A text without what it quotes: nobody can answer for the words of others.
  private static func unquoted(_ text: String) -> String {
    var result = ""
    var end: Character?
    for character in text {
      if let open = end {
        if character == open { end = nil }
      } else if let close = ["\"": "\"", "“": "”", "„": "“", "«": "»"][character] as Character? {
        end = close
      } else {
        result.append(character)
      }
    }
    return end == nil ? result : text  // a quotation that does not end on its line is none
  }

  private static func takesASide(_ text: String) -> Bool {
    let low = text.lowercased()
    return partial.contains { low.contains($0) }
  }

  @Test(arguments: [
    (text: "The town was liberated.", takesASide: true), ("He said: \"it is liberated\".", false),
    ("Occupied ground", true), ("“occupied” and «liberated»", false), ("5\" of occupied ground", true),
    ("taken, held, handed over", false),
  ])
  func reads(text: String, takesASide: Bool) { #expect(Self.takesASide(Self.unquoted(text)) == takesASide) }

  /// In sources a string in quotation marks is shown to users: there the words may not stand at all.
  @Test func sources() { #expect(places(SourceTree.sources) { Self.takesASide($1) } == []) }

  @Test func documents() {
    #expect(!SourceTree.documents.isEmpty)
    #expect(places(SourceTree.documents) { Self.takesASide(Self.unquoted($1)) } == [])
  }

  /// In a pack they may stand in the titles of sources, which are quotations, and in their addresses.
  @Test func maps() {
    #expect(!SourceTree.maps.isEmpty)
    let found = places(SourceTree.maps) { file, line in
      guard file.path.hasSuffix(".csv") else {
        return Self.takesASide(file.path.hasSuffix(".md") ? Self.unquoted(line) : line)
      }
      var fields = Self.fields(line)
      if file.path.hasSuffix("/sources.csv") {
        for (column, name) in Self.fields(file.lines[0]).enumerated().reversed() where ["title", "url"].contains(name) {
          if fields.indices.contains(column) { fields.remove(at: column) }
        }
      }
      return fields.contains { Self.takesASide(Self.unquoted($0)) }
    }
    #expect(found == [])
  }

  /// The fields of a line of CSV. Records of the packs are lines.
  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false, wasQuote = false
    for character in line where character != "\r" {
      switch (character, isQuoted) {
      case ("\"", true):
        isQuoted = false
        wasQuote = true
      case ("\"", false):
        if wasQuote { fields[fields.count - 1].append("\"") }
        isQuoted = true
        wasQuote = false
      case (",", false):
        fields.append("")
        wasQuote = false
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// The usual folders of every Unix, like /usr/local and /dev/null, are nobody's own.
  @Test func documentsNameNoFolderOfAMachine() {
    let tops = ["home", "Users", "root", "work", "tmp", "private", "mnt", "media", "opt", "srv", "Volumes"]
    let found = places(SourceTree.documents) { _, line in
      line.split { " \t`\"'()[]<>|,;=:".contains($0) }.contains { word in
        tops.contains { word == "/\($0)" || word.hasPrefix("/\($0)/") }
      }
    }
    #expect(found == [])
  }
}
