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

  private func lines(of file: String) throws -> [Substring] {
    try String(contentsOfFile: Bundled.root + "/" + file, encoding: .utf8).split(separator: "\n")
  }
}
