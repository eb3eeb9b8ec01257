import Foundation
import TestSupport
import Testing

@testable import dayfront

/// What `--version` tells, and that all who tell a version tell the same.
@Suite struct VersionTests {
  @Test func line() {
    #expect(Version.line(commit: "", day: "") == "dayfront \(Version.number)")
    #expect(
      Version.line(commit: "0123456789ab", day: "2026-11-26")
        == "dayfront \(Version.number) (commit 0123456789ab, 2026-11-26)")
  }

  @Test func told() throws {
    #expect(try run(builtProgram, ["--version"]).output == Version.line + "\n")
  }

  /// The packages, and the newest of the changes that has a number.
  @Test func everywhereTheSame() throws {
    let changes = try lines(of: "CHANGELOG.md").first { $0.hasPrefix("## ") && $0 != "## Unreleased" }
    #expect(changes?.hasPrefix("## \(Version.number) ") == true, "\(changes ?? "")")
    #expect(try lines(of: "debian/changelog").first?.hasPrefix("dayfront (\(Version.number)) ") == true)
  }

  /// The stamp tells sources apart whether they were committed or not, by what is in them and by their names.
  @Test func sourcesHaveANumber() throws {
    try TemporaryFolder.with { folder in
      for name in ["Tools", "Sources", "debian"] { folder.makeFolder(name) }
      for name in ["Tools/stamp", "Tools/commit.txt", "debian/changelog", "Package.swift"] {
        try FileManager.default.copyItem(atPath: Bundled.root + "/" + name, toPath: folder.path + "/" + name)
      }
      func number(of sources: [String: String]) throws -> String {
        for (name, text) in sources { folder.write(Array(text.utf8), to: "Sources/" + name) }
        defer {
          for name in sources.keys { try? FileManager.default.removeItem(atPath: folder.path + "/Sources/" + name) }
        }
        let result = try run(folder.path + "/Tools/stamp", ["made/stamp.h"])
        let header = try String(contentsOfFile: folder.path + "/made/stamp.h", encoding: .utf8)
        #expect(result.code == 0 && result.complaint == "", "\(result)")
        return try #require(header.split(separator: "DAYFRONT_SOURCES ").last.map(String.init))
      }
      let all = [
        ["a.swift": "let a = 1\n"], ["a.swift": "let a = 2\n"], ["b.swift": "let a = 1\n"],
        ["a.swift": "let a = 1\n", "b.c": ""],
      ]
      let numbers = try all.map(number)
      #expect(Set(numbers).count == all.count && numbers.allSatisfy { $0.count == "\"\"\n".count + 32 }, "\(numbers)")
      #expect(try all.map(number) == numbers)
    }
  }

  private func lines(of file: String) throws -> [Substring] {
    try String(contentsOfFile: Bundled.root + "/" + file, encoding: .utf8).split(separator: "\n")
  }
}
