import Foundation
import TestSupport
import Testing

/// `dayfront handout --output`: the file is the new one whole, or the old one whole.
@Suite struct HandoutOutputTests {
  private static let call = "exec \"$0\" handout --lesson hadrut --html --output"

  /// No file may be larger than 8 blocks; the handout is.
  @Test(arguments: [
    ("old", "%: it stays as it was: File too large"), ("link", "%: it stays as it was: File too large"),
    ("new", "%: File too large"),
  ])
  func aFullDiskLeavesWhatWas(name: String, complaint: String) throws {
    try TemporaryFolder.with { folder in
      folder.write(Array("old".utf8), to: "old")
      symlink("old", folder.path + "/link")
      let path = folder.path + "/" + name
      let result = try run("/bin/sh", ["-c", "ulimit -f 8; \(Self.call) \(path)", builtProgram])
      #expect(result.code == 1)
      #expect(result.complaint == "dayfront: \(complaint)\n".replacingOccurrences(of: "%", with: path))
      #expect(try names(folder.path) == ["link", "old"])
      #expect(try String(contentsOfFile: folder.path + "/old", encoding: .utf8) == "old")
    }
  }

  /// Standard output by each of its names, even where it is a file that others write to.
  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]) func standardOutput(name: String) throws {
    let printed = try run(builtProgram, ["handout", "--lesson", "hadrut", "--html"])
    try TemporaryFolder.with { folder in
      let result = try run(
        "/bin/sh", ["-c", "cd \(folder.path); echo before; (\(Self.call) \(name)); echo after", builtProgram])
      #expect(result.output == "before\n\(printed.output)after\n" && result.complaint == "")
      #expect(try names(folder.path) == [])
    }
  }

  /// The lesson, by whatever name, and each file of the pack.
  @Test func whatItIsMadeFromIsRefused() throws {
    try TinyPack().inFolder { folder in
      let path = folder.path
      let lesson = "# T\n== 9 Oct 2020 | One\nText.\n"
      folder.write(Array(lesson.utf8), to: "my.lesson")
      folder.makeFolder("lessons")
      folder.write(Array(lesson.utf8), to: "lessons/own.lesson")
      link(path + "/my.lesson", path + "/hard")
      symlink("my.lesson", path + "/soft")
      let before = try contents(path)
      for (output, input) in [
        ("my.lesson", "my.lesson"), ("hard", "my.lesson"), ("soft", "my.lesson"), ("control.csv", "control.csv"),
        ("pack.json", "pack.json"), ("lessons/own.lesson", "lessons/own.lesson"),
      ] {
        let result = try run(
          builtProgram,
          ["handout", "--lesson", path + "/my.lesson", "--pack", path, "--output", path + "/" + output])
        #expect(result.code == 1)
        #expect(
          result.complaint
            == "dayfront: \(path)/\(output): this is \(path)/\(input), from which it is made; name another file\n")
      }
      #expect(try contents(path) == before)
    }
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func contents(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: path + "/" + $0) ?? Data()) })
  }
}
