import TestSupport
import Testing

/// A use of one file by another of its module.
struct Use: CustomStringConvertible {
  /// The file that uses the other.
  let user: TreeFile
  let used: TreeFile
  let name: String

  var module: String { user.module }
  var description: String { "\(user.path) uses \(name) of \(used.path)" }

  /// All uses in a tree, by the rule of `Tools/arrows.py`.
  static func all(in root: String) throws -> [Use] {
    let result = try run("python3", ["-B", Bundled.root + "/Tools/arrows.py", "--uses", root])
    try #require(result.code == 0, "\(result.complaint)")
    return result.output.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Use(
        user: TreeFile(path: fields[0], lines: []), used: TreeFile(path: fields[1], lines: []), name: fields[2])
    }
  }

  /// Those that go against an order of folders.
  static func upward(_ uses: [Use], _ folders: [String: [String]]) -> [Use] {
    uses.filter { use in
      guard let order = folders[use.module], let from = order.firstIndex(of: use.user.folder),
        let to = order.firstIndex(of: use.used.folder)
      else { return false }
      return to < from
    }
  }
}
