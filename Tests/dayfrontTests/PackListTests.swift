import Foundation
import TestSupport
import Testing

/// `dayfront pack list`: the packs that can be named.
@Suite struct PackListTests {
  @Test func theBundledPacks() throws {
    let result = try run(builtProgram, ["pack", "list", "--format", "csv"])
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(result.code == 0 && lines.first == "pack,title,first,last,source")
    #expect(lines.contains { $0.hasPrefix("karabakh-2020,") && $0.contains(",2020-09-27,2020-12-18,") })
    #expect(lines.contains { $0.hasPrefix("karabakh-2020-2024,") && $0.contains(",2020-12-02,2024-01-01,") })
  }

  /// The first folder wins, as it does when a pack is opened; folders without a manifest are none; faulty packs are told.
  @Test func packsOfAFolder() throws {
    try TemporaryFolder.with { folder in
      let maps = folder.path
      for name in ["tiny", "broken", "nothing"] {
        try FileManager.default.createDirectory(atPath: maps + "/" + name, withIntermediateDirectories: true)
      }
      let manifest = String(decoding: TinyPack().files["pack.json"]!, as: UTF8.self)
      try manifest.write(toFile: maps + "/tiny/pack.json", atomically: true, encoding: .utf8)
      try "{".write(toFile: maps + "/broken/pack.json", atomically: true, encoding: .utf8)
      let environment = ["DAYFRONT_MAPS": maps]
      let text = try run(builtProgram, ["pack", "list", "--names", "ru"], environment: environment).output
      let lines = text.split(separator: "\n").map(String.init)
      #expect(lines.contains { $0.hasPrefix("broken ") && $0.contains("it has faults; 'dayfront check' lists them") })
      #expect(
        lines.contains { $0.hasPrefix("tiny ") && $0.contains("Маленькая война") && $0.hasSuffix(maps + "/tiny") })
      #expect(!lines.contains { $0.hasPrefix("nothing") })
      let tree = try run(builtProgram, ["pack", "list", "--format", "json"], environment: environment).output
      #expect(tree.contains(#""pack": "tiny""#) || tree.contains(#""pack":"tiny""#))
    }
  }
}
