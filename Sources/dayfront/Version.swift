import CStamp

/// The program's version, by semantic versioning; the highest of CHANGELOG.md that has a number.
enum Version {
  static let number = "0.2.0"

  /// What `--version` prints: the number, and the commit with its day where the build knew it.
  static var line: String { line(commit: String(cString: stamped_commit()), day: String(cString: stamped_day())) }

  static func line(commit: String, day: String) -> String {
    commit.isEmpty ? "dayfront \(number)" : "dayfront \(number) (commit \(commit), \(day))"
  }
}
