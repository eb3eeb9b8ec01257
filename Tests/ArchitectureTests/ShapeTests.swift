import Testing

/// The shape of the sources.
@Suite struct ShapeTests {
  @Test func noFileIsOverFourHundredLines() {
    #expect(SourceTree.sources.filter { $0.lines.count > 401 }.map(\.path) == [])  // the last line ends too
  }

  @Test func noModuleIsNamedLikeAType() {
    let modules = Set(SourceTree.sources.map(\.module))
    let types: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let named = places(SourceTree.swift) { _, line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      return zip(words, words.dropFirst()).contains { types.contains($0) && modules.contains($1) }
        && !line.drop { $0 == " " }.hasPrefix("//")
    }
    #expect(named == [])
  }
}
