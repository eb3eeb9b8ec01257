import Testing

/// The arrows between modules, read from the `import` lines of all sources.
@Suite struct ArrowsTests {
  /// What each module may import of ours, and of others; the C library apart.
  static let arrows: [String: Set<String>] = [
    "Basics": [],
    "Geometry": ["Basics"],
    "Overlay": ["Basics", "Geometry"],
    "Chronicle": ["Basics", "Geometry"],
    "MapPacks": ["Basics", "Geometry", "Chronicle"],
    "Classroom": ["Basics", "Geometry", "Chronicle"],
    "Screens": ["Basics", "Geometry", "Chronicle", "Classroom"],
    "Export": ["Basics", "Geometry", "Chronicle", "Classroom", "Screens"],
    "Reports": ["Basics", "Geometry", "Chronicle"],
    "ClassLine": ["Classroom", "CLine"],
    "CLine": [],
    "Outlets": [],
    "Prepared": ["Basics", "Geometry", "Chronicle", "MapPacks", "Outlets"],
    "Import": ["Basics", "Geometry", "Overlay", "Chronicle", "MapPacks", "Outlets"],
    "CKiosk": [],
    "CStamp": [],
    "Kiosk": ["CKiosk"],
    "CNCurses": [],
    "Curses": ["Basics", "CNCurses", "Screens"],
    "dayfront": [
      "Basics", "Geometry", "Chronicle", "MapPacks", "Classroom", "Screens", "Export", "Reports", "ClassLine", "Curses",
      "Kiosk", "Outlets", "Overlay", "Prepared", "Import", "CStamp", "ArgumentParser",
    ],
  ]
  static let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]

  @Test func thereAreSourcesToRead() {
    #expect(SourceTree.swift.count > 50)
    #expect(Self.imports.count > 50)
  }

  @Test func everyModuleHasItsArrows() {
    #expect(Set(SourceTree.sources.map(\.module)).subtracting(Self.arrows.keys) == [])
  }

  @Test(arguments: arrows.keys.sorted())
  func importsOnlyWhatItMay(module: String) {
    let others = Self.imports.filter {
      $0.file.module == module && !Self.arrows[module]!.contains($0.name) && !Self.cLibrary.contains($0.name)
    }
    #expect(others.map { "\($0.file.path) imports \($0.name)" } == [])
  }

  /// Full Foundation costs 10 ms and 8 MB at start.
  @Test func nobodyImportsFoundation() {
    #expect(Self.imports.filter { $0.name.hasPrefix("Foundation") }.map(\.file.path) == [])
  }

  @Test func theCLibraryHasOneDoorAModule() {
    let doors = Self.imports.filter { Self.cLibrary.contains($0.name) }.map(\.file)
    for (module, files) in Dictionary(grouping: doors, by: \.module) {
      #expect(Set(files.map(\.path)).count == 1, "\(module): \(Set(files.map(\.path)).sorted())")
      #expect(!["Overlay", "Chronicle", "Classroom", "Screens", "Export", "Reports"].contains(module))
    }
  }

  @Test func onlyCursesKnowsNcurses() {
    #expect(Set(Self.imports.filter { $0.name == "CNCurses" }.map(\.file.module)) == ["Curses"])
  }

  /// How an import may be written, and what it names.
  @Test(arguments: [
    (line: "import Geometry", name: "Geometry" as String?), ("  import Glibc", "Glibc"),
    ("@testable import Screens", "Screens"), ("@_implementationOnly public import CNCurses", "CNCurses"),
    ("@preconcurrency import Foundation", "Foundation"), ("import struct Foundation.Date", "Foundation"),
    ("internal import func Glibc.write // one", "Glibc"), ("// import Foundation", nil), ("important", nil),
    ("let a = \"import Geometry\"", nil),
  ])
  func reads(line: String, name: String?) { #expect(Self.imported(line) == name) }

  private static let imports = SourceTree.swift.flatMap { file in
    file.lines.compactMap { line in imported(line).map { (file: file, name: $0) } }
  }

  /// The module that a line imports, nil for any other line.
  private static func imported(_ line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)[...]
    let before: Set = ["public", "package", "internal", "private", "fileprivate"]
    while let word = words.first, word.hasPrefix("@") || before.contains(word) { words.removeFirst() }
    guard words.first == "import", words.count > 1 else { return nil }
    words.removeFirst()
    if ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(words.first!) {
      words.removeFirst()
    }
    return words.first?.split(separator: ".").first.map(String.init)
  }
}
