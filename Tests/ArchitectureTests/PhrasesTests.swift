import Foundation
import TestSupport
import Testing

/// Phrases that were for their author alone, or that no native reader would say. None of them comes back: not in the
/// sources, not in the screens on record, not in the documents. `SaidPhrasesTests` listen to the program itself.
@Suite struct PhrasesTests {
  /// Pieces of code that would say them; `GonePhrase` has them as they are read.
  static let pieces = [
    "change back, on", "the district's\"", "command, mouse", "numbers, method", "glyph, ink, names", " is 1 days on",
    "... now a key", "Agreed, with a day", "(Tab), ", "Up Down go", "more: Ctrl-D", "outcome: the claim",
    "BEFORE it was assessed", "AFTER it was assessed", "announced AGAINST assessed", "Shusha, Shusha: ",
    "settlements by \\(", "is no date", "The view does not matter here", "that does not matter here",
    "the server's keeper", "Not shown: ", "did NOT hold", "' is no day", "is no view;", "is no reading;",
    "is no setting;", "is no question;", "BEFORE the map", "AFTER the map",
  ]

  /// The files whose words readers see: sources, drawn screens and told texts, documents, the pack's lessons.
  static let files: [(path: String, text: String)] = {
    let root = Bundled.root
    let folders = ["Sources", "Tests", "Docs", "Maps/karabakh-2020/lessons"]
    let listed = folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? [])
        .filter { path in
          let kinds = folder == "Tests" ? ["txt"] : ["swift", "md", "lesson", "txt"]
          return kinds.contains((path as NSString).pathExtension)
        }
        .map { "\(folder)/\($0)" }
    }
    return (listed + ["README.md", "CONTRIBUTING.md"]).compactMap { path in
      (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map { (path, $0) }
    }
  }()

  @Test func theFilesAreThere() {
    #expect(Self.files.count > 500 && Self.files.contains { $0.path.hasSuffix("Golden/80x24-help.txt") })
  }

  @Test(arguments: pieces) func isGone(piece: String) {
    let bytes = Array(piece.utf8)
    let found = Self.files.filter { Data($0.text.utf8).range(of: Data(bytes)) != nil }.map(\.path)
    #expect(found == [], "'\(piece)'")
  }

  /// The lists say the same: each phrase is found as it was said.
  @Test(arguments: GonePhrase.all) func isFoundWhereItIsSaid(phrase: GonePhrase) {
    #expect(phrase.found(in: "| \(phrase.said)") != nil && phrase.found(in: "Nothing of the kind.") == nil)
  }

  /// What is drawn and told on record, and what documents and lessons say.
  @Test(arguments: GonePhrase.all) func isNotOnRecord(phrase: GonePhrase) {
    let words = Self.files.filter { !$0.path.hasSuffix(".swift") && !$0.path.hasPrefix("Docs/man") }
    let found = words.compactMap { file in phrase.found(in: file.text).map { "\(file.path): \($0)" } }
    #expect(found == [])
  }
}
