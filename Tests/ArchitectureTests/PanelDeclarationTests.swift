import Testing

/// A panel is declared by its rules and its view, once each, and no other file has a switch over panels.
@Suite struct PanelDeclarationTests {
  static let rules = "Sources/Screens/State/Panel.swift", view = "Sources/Screens/Panels/PanelView.swift"

  /// The names of the enum's cases: those of the lines before its first function.
  static let names: [String] = {
    let lines = SourceTree.file(rules)?.lines ?? []
    let body = lines.drop { !$0.hasPrefix("public enum Panel:") }.prefix { !$0.contains(" func ") }
    return body.filter { $0.hasPrefix("  case ") }.flatMap { line in
      line.dropFirst(7).split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0.isLetter }) }
    }
  }()

  /// The labels of the switches in a file, one for each time it stands there.
  static func labels(_ path: String) -> [String] {
    (SourceTree.file(path)?.lines ?? []).filter { $0.hasPrefix("    case .") }
      .map { String($0.dropFirst(10).prefix { $0.isLetter }) }
  }

  @Test func eachPanelIsDeclaredOnce() {
    #expect(Self.names.count >= 14)
    #expect(Self.labels(Self.rules).sorted() == Self.names.sorted())
    #expect(Self.labels(Self.view).sorted() == Self.names.sorted())
  }

  /// The list of all panels is complete.
  @Test func allAreListed() throws {
    let lines = try #require(SourceTree.file(Self.rules)).lines
    let list = lines.drop { !$0.contains("static func all(") }.prefix { $0 != "  }" }.dropFirst().joined()
    let named = list.split { !($0.isLetter || $0 == ".") }.filter { $0.hasPrefix(".") }.map { String($0.dropFirst()) }
    #expect(named.sorted() == Self.names.sorted())
  }

  /// No other file of the program has a switch over panels.
  @Test func nothingElseSwitchesOverPanels() {
    // Names that other enums have as well say nothing.
    let own: Set = ["inspection", "comparison"]
    #expect(own.isSubset(of: Self.names))
    let found = places(SourceTree.swift.filter { ![Self.rules, Self.view].contains($0.path) }) { _, line in
      let code = line.drop { $0 == " " }
      if code.hasPrefix("switch "), code.split(whereSeparator: { " .{(".contains($0) }).last == "panel" { return true }
      let label = code.hasPrefix("case ") ? code.prefix { $0 != ":" && $0 != "\"" } : ""
      return label.split { !($0.isLetter || $0 == ".") }.contains { word in
        word.hasPrefix(".") && own.contains(String(word.dropFirst()))
      }
    }
    #expect(found == [])
  }
}
