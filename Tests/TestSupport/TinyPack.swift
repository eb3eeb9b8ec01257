import Chronicle
import MapPacks

/// A whole pack in memory, small enough to be seen at a glance, whose files a test alters one by one.
///
///     39.2 +-------+-------+-------+      am-west   Armenia, never changes
///          |       | north |       |      north     taken on 5 October
///     39.1 |am-west+-------+az-east|      south     to be handed over by 15, then by 25 November; done on the 25th
///          |       | south |       |      az-east   Azerbaijan, never changes
///     39.0 +-------+-------+-------+
///        46.0    46.1    46.2    46.3     districts: westmark, midland (north and south), eastmark
public struct TinyPack: Sendable {
  public var files: [String: [UInt8]]

  /// The pack without a fault.
  public init() { files = tinyFiles.mapValues { Array($0.utf8) } }

  /// Replaces the first place where `old` stands in a file.
  public mutating func replace(_ old: String, with new: String, in file: String) {
    let text = String(decoding: files[file]!, as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "'\(old)' is not in \(file)")
    files[file] = Array((parts[0] + new + parts[1]).utf8)
  }

  public func replacing(_ old: String, with new: String, in file: String) -> TinyPack {
    var pack = self
    pack.replace(old, with: new, in: file)
    return pack
  }

  /// The pack with a file written anew.
  public func writing(_ text: String, to file: String) -> TinyPack {
    var pack = self
    pack.files[file] = Array(text.utf8)
    return pack
  }

  /// A folder with the pack without a fault, there until the tests have ended: a program opens it in a tenth of the time
  /// that the bundled one takes.
  public static let folder: String = {
    let all = TemporaryFolder.untilTheEnd
    all.makeFolder("tiny")
    for (name, bytes) in TinyPack().files { all.write(bytes, to: "tiny/" + name) }
    return all.path + "/tiny"
  }()

  /// Writes the pack into a folder that is there while `body` runs.
  public func inFolder<Result>(_ body: (TemporaryFolder) throws -> Result) rethrows -> Result {
    try TemporaryFolder.with { folder in
      for (name, bytes) in files { folder.write(bytes, to: name) }
      return try body(folder)
    }
  }

  /// What loading says of the pack; nothing for a good one.
  public func problems() -> [String] {
    inFolder { folder in
      do throws(PackProblems) {
        _ = try PackReader.load(folder: folder.path)
        return []
      } catch {
        return error.problems.map(\.description)
      }
    }
  }

  /// What a full check says of the pack.
  public func checked() -> [String] { checkedProblems().map(\.description) }

  /// The problems that a full check finds.
  public func checkedProblems() -> [PackProblem] { inFolder { PackReader.check(folder: $0.path) } }

  /// The pack as an atlas.
  public func atlas() throws -> Atlas {
    try inFolder { try PackReader.load(folder: $0.path) }
  }

  /// The pack with files of a reader's own incidents over it, each a name and its text; and what is told of faults.
  public func with(incidents: [(name: String, text: String)]) -> (atlas: Atlas?, problems: [String]) {
    inFolder { folder in
      TemporaryFolder.with { own in
        for (name, text) in incidents { own.write(Array(text.utf8), to: name) }
        let prefix = own.path + "/"
        do throws(PackProblems) {
          let files = incidents.map { IncidentFile(word: prefix + $0.name) }
          return (try PackReader.load(folder: folder.path, incidents: files), [])
        } catch {
          let told = error.problems.map(\.description)
          return (nil, told.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 })
        }
      }
    }
  }
}
