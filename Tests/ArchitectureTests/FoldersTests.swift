import TestSupport
import Testing

/// The arrows between the folders of a module, worked out from the source text by `Tools/arrows.py`.
@Suite struct FoldersTests {
  @Test func modulesOfMoreThanFifteenFilesHaveFolders() {
    let large = Dictionary(grouping: SourceTree.swift, by: \.module).filter { $0.value.count > 15 }.keys
    #expect(Set(large).subtracting(FolderOrder.folders.keys) == [])
  }

  @Test func everyFileStandsInAFolderOfTheOrder() {
    let others = SourceTree.swift.filter { file in
      FolderOrder.folders[file.module].map { !$0.contains(file.folder) } ?? (file.folder != ".")
    }
    #expect(others.map(\.path) == [])
  }

  @Test(arguments: FolderOrder.folders.keys.sorted())
  func everyFolderOfTheOrderHasFiles(module: String) {
    let folders = FolderOrder.folders[module]!
    #expect(Set(folders).count == folders.count)
    #expect(Set(folders) == Set(SourceTree.swift.filter { $0.module == module }.map(\.folder)))
  }

  @Test func noFolderHasMoreThanTwentyFiveFiles() {
    let folders = Dictionary(grouping: SourceTree.swift) { $0.module + "/" + $0.folder }
    #expect(folders.filter { $0.value.count > 25 }.keys.sorted() == [])
  }

  @Test func filesUseOnlyWhatLiesBelow() throws {
    let uses = try Use.all(in: Bundled.root)
    #expect(uses.count > 2000)
    for module in FolderOrder.folders.keys { #expect(uses.contains { $0.module == module }, "\(module)") }
    #expect(Use.upward(uses, FolderOrder.folders).map(\.description) == [])
  }

  /// Wrong arrows that are found, by what `Lower/Low.swift` writes of what `Upper/High.swift` declares.
  @Test(arguments: [
    (high: "struct High {}", low: "let a = High()", name: "High" as String?),
    ("extension Int { enum Kind { case odd } }", "var kind: Kind?", "Kind"),
    ("typealias Row = [Int]", "func sum(_ row: Row) {}", "Row"),
    ("func paint(_ a: Int) {}", "struct Low { func draw() { paint(1) } }", "paint"),
    ("extension Int { var halved: Int { self / 2 } }", "let a = 4.halved", "halved"),
    ("extension Int { var halved: Int { self / 2 } }", "extension Int { var other: Int { halved } }", "halved"),
    ("enum Side { case left, farRight }", "let a = [true: true ? .farRight : nil]", "farRight"),
    ("extension Low { init(word: Int) {} }", "struct Low {}\nlet a = Low(word: 1)", "Low(word:)"),
    ("struct High {}", "let a = \"one \\(High()) two\"", "High"),
    // No uses, or none that the text alone can tell.
    ("struct High {}", "// High\nlet a = \"High\" /* High() */", nil),
    ("struct High {}", "struct Low { struct High {}\n let a = High() }", nil),
    ("struct Other { private struct High {} }", "let a = High()", nil),
    ("extension Int { var halved: Int { 1 } }", "struct Low { var halved = 1 }\nlet a = Low().halved", nil),
    ("extension Int { var count: Int { 1 } }", "let a = [1].count", nil),
    ("extension Int { var depth: Int { 1 } }", "let a = (depth: 1, 2)\nlet b = a.depth", nil),
  ])
  func reads(high: String, low: String, name: String?) throws {
    let files = ["Upper/High.swift": high, "Lower/Low.swift": low]
    #expect(try upward(files).map(\.description) == (name.map { [Self.told($0)] } ?? []))
  }

  /// The same uses the other way round are right.
  @Test func findsNothingInARightTree() throws {
    let files = ["Lower/High.swift": "struct High {}", "Upper/Low.swift": "let a = High()"]
    #expect(try upward(files).map(\.description) == [])
    #expect(try upward(files, order: [".", "Lower", "Upper"]).map(\.name) == ["High"])
  }

  private static func told(_ name: String) -> String {
    "Sources/Mod/Lower/Low.swift uses \(name) of Sources/Mod/Upper/High.swift"
  }

  /// The uses that go against the order in a tree of one module.
  private func upward(_ files: [String: String], order: [String] = [".", "Upper", "Lower"]) throws -> [Use] {
    try TemporaryFolder.with { folder in
      for name in ["Sources", "Sources/Mod", "Sources/Mod/Upper", "Sources/Mod/Lower"] { folder.makeFolder(name) }
      for (path, text) in files { folder.write(Array((text + "\n").utf8), to: "Sources/Mod/" + path) }
      return Use.upward(try Use.all(in: folder.path), ["Mod": order])
    }
  }
}
