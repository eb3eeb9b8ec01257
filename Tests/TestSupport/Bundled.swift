import Chronicle
import Foundation
import MapPacks

/// The source tree that the tests were built from, and the pack in it.
public enum Bundled {
  /// The folder of `Package.swift`.
  public static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  public static let folder = root + "/Maps/karabakh-2020"
  /// Read once for all tests of a run. A pack with problems stops the run and names them.
  public static let atlas: Atlas = {
    do { return try PackReader.load(folder: folder) } catch { fatalError("\(error)") }
  }()

  /// The pack of the years after it, read once too.
  public static let later: Atlas = {
    do { return try PackReader.load(folder: root + "/Maps/karabakh-2020-2024") } catch { fatalError("\(error)") }
  }()

  /// The first pack with its holders in another order in its manifest, which holds one on each line.
  public static func atlas(holdersIn order: [Int]) throws -> Atlas {
    try TemporaryFolder.with { changed in
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "pack.json" {
        try FileManager.default.createSymbolicLink(
          atPath: changed.path + "/" + name, withDestinationPath: folder + "/" + name)
      }
      var lines = try String(contentsOfFile: folder + "/pack.json", encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let first = lines.firstIndex { $0.contains(#""holders": ["#) }! + 1
      let holders = lines[first..<first + order.count].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
      precondition(lines[first + order.count].hasSuffix("],"), "another number of holders")
      for (place, number) in order.enumerated() {
        lines[first + place] = holders[number] + (place + 1 < order.count ? "," : "")
      }
      changed.write(Array(lines.joined(separator: "\n").utf8), to: "pack.json")
      return try PackReader.load(folder: changed.path)
    }
  }
}
