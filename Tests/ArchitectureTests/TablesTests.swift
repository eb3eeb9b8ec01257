import Testing

/// What has one table has no second one: a switch over commands or lines stands where they are told in one place.
@Suite struct TablesTests {
  /// The names of an enum's cases, read from its source.
  static func cases(of name: String, in path: String) -> [String] {
    let lines = SourceTree.file(path)!.lines
    let start = lines.firstIndex { $0.contains("enum \(name)") }!
    let body = lines[(start + 1)...].prefix { $0 != "}" && !$0.contains(" var ") }
    return body.filter { !$0.contains("//") }.joined(separator: " ")
      .split { " ,".contains($0) }.map(String.init).filter { $0 != "case" && !$0.isEmpty }
  }

  /// The lines that name one of some cases as a pattern: `case .dayBack:`, also in a longer list.
  static func patterns(_ names: [String], in files: [TreeFile]) -> [String] {
    places(files) { _, line in
      let words = line.drop { $0 == " " }
      guard words.hasPrefix("case ."), let end = words.firstIndex(of: ":") else { return false }
      return words[..<end].split { " ,()".contains($0) }.contains { names.contains(String($0.dropFirst())) }
    }
  }

  static let screens = SourceTree.swift.filter { $0.module == "Screens" }

  @Test func commandsAreReadInTwoFiles() {
    // Names of one word are those of panels and keys too; a switch over commands would name the others as well.
    let names = Self.cases(of: "Command", in: "Sources/Screens/Keys/KeyMap.swift")
      .filter { $0.contains { $0.isUppercase } }
    #expect(names.count > 40 && names.contains("dayBack") && names.contains("ownChangeOn"))
    let own: Set = ["Sources/Screens/State/KeyBindings.swift"]
    let ofKeys = ["pageUp", "pageDown", "backTab", "shiftUp", "shiftDown"]
    #expect(Set(names).isDisjoint(with: ofKeys))
    #expect(Self.patterns(names, in: Self.screens.filter { !own.contains($0.path) }) == [])
    #expect(Self.patterns(names, in: Self.screens.filter { own.contains($0.path) }).count >= names.count)
  }

  @Test func linesAreReadInOneFile() {
    // The other names are those of colours as well.
    let names = ["pipeline", "railway", "formerOblast", "stanceEdge", "districtBorder"]
    let path = "Sources/Screens/Lines/LineTable.swift"
    #expect(Set(names).isSubset(of: Self.cases(of: "LineKind", in: path)))
    #expect(Self.patterns(names, in: Self.screens.filter { $0.path != path }) == [])
    #expect(Self.patterns(names, in: Self.screens.filter { $0.path == path }).count == 8)
  }

  @Test func layersAreReadInOneFile() {
    let names = ["relief", "railways", "districts", "roads"]
    let path = "Sources/Screens/Lines/LineTable.swift"
    #expect(Self.patterns(names, in: Self.screens.filter { $0.path != path }) == [])
    #expect(Self.patterns(names, in: Self.screens.filter { $0.path == path }).count == names.count)
  }

  @Test func wordsOfRecordsStandInOneFolder() {
    // Cases that only these enums have, so that a line with one of them and a text is a second table of its words.
    let names = ["notHeld", "toBeHandedOver", "peacekeepersDeployed", "acknowledged", "repeated", "atLeast"]
    let isOwn = { (file: TreeFile) in file.path.hasPrefix("Sources/Chronicle/Wording/") }
    let worded = { (files: [TreeFile]) in
      places(files) { _, line in names.contains { line.contains("case .\($0): \"") } }
    }
    #expect(worded(SourceTree.swift.filter { !isOwn($0) }) == [])
    #expect(worded(SourceTree.swift.filter(isOwn)).count == 19)
  }

  @Test(arguments: [
    (text: "    case .dayBack: step()", found: true), ("case .other, .dayBack, .more: 1", true),
    ("if command == .dayBack { }", false), ("// case .dayBack:", false), ("case .dayBacks: 1", false),
    ("case dayBack, dayOn", false),
  ])
  func reads(text: String, found: Bool) {
    #expect(Self.patterns(["dayBack"], in: [TreeFile(path: "A.swift", lines: [text])]).isEmpty != found)
  }
}
