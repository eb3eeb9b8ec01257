import Foundation
import TestSupport

/// A text file of the source tree.
struct TreeFile: Sendable {
  /// From the folder of `Package.swift`.
  let path: String
  let lines: [String]

  var folders: [String] { path.split(separator: "/").map(String.init) }
  /// The module of a file in `Sources`.
  var module: String { folders[1] }
  /// Its folder in the module, "." for none.
  var folder: String { folders.count > 3 ? folders[2] : "." }
  var isSwift: Bool { path.hasSuffix(".swift") }
}

enum SourceTree {
  static let sources = files(under: "Sources", endings: ["swift", "c", "h", "modulemap"])
  static let swift = sources.filter(\.isSwift)
  /// What people read: the documents, and those beside them at the top, as far as they are written.
  static let documents =
    files(under: "Docs", endings: ["md"])
    + ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"].compactMap(file)
  static let maps = files(under: "Maps", endings: ["csv", "json", "geojson", "topojson", "md", "lesson"])

  static func files(under folder: String, endings: Set<String>) -> [TreeFile] {
    let paths = FileManager.default.enumerator(atPath: Bundled.root + "/" + folder)
    return (paths?.compactMap { $0 as? String } ?? []).sorted()
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .compactMap { file(folder + "/" + $0) }
  }

  static func file(_ path: String) -> TreeFile? {
    guard let text = try? String(contentsOfFile: Bundled.root + "/" + path, encoding: .utf8) else { return nil }
    return TreeFile(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}

/// A place where a rule is broken, as `file:line: text`.
func places(_ files: [TreeFile], where isBroken: (TreeFile, String) -> Bool) -> [String] {
  files.flatMap { file in
    file.lines.enumerated().filter { isBroken(file, $0.element) }.map { "\(file.path):\($0.offset + 1): \($0.element)" }
  }
}
