import Foundation
import TestSupport
import Testing

/// Images of packs, as the real program makes and reads them. What it reads is told by a text that was changed behind its
/// image's back: with the same size and the same time, so that only `check` can see it. An image in the cache is not deceived
/// by that: one that is not read is made anew, as another file.
@Suite struct PreparedTests {
  private static let said = "A tiny war", changed = "A tidy war"

  private func environment(_ cache: String) -> [String: String] {
    ["XDG_CACHE_HOME": cache, "HOME": "/dev/null", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
  }

  /// Opens the pack in sentences, ends at once, and returns the name of the war that was told.
  private func told(_ folder: TemporaryFolder, _ arguments: [String] = [], cache: String = "/dev/null") throws
    -> String?
  {
    let result = try run(
      builtProgram, ["--plain", "--pack", folder.path] + arguments, input: "q", environment: environment(cache))
    #expect(result.code == 0 && result.complaint == "", "\(result)")
    return title(result.output)
  }

  /// The same by a kiosk.
  private func kiosk(_ folder: TemporaryFolder, cache: String = "/dev/null") throws -> String? {
    let script = "\(programWord) --kiosk --plain --pack \(shellWord(folder.path)) < /dev/null 2>&1 | cat"
    return title(try run("/bin/sh", ["-c", script], environment: environment(cache)).output)
  }

  /// The name of the war that an output tells, of the two there are.
  private func title(_ output: String) -> String? {
    [Self.said, Self.changed].first { output.contains($0) }
  }

  private func expect(_ expected: String, _ told: String?, at location: SourceLocation = #_sourceLocation) {
    #expect(told == expected, sourceLocation: location)
  }

  private func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  /// What no other file has while this one is there.
  private func fileNumber(_ path: String) -> Int? {
    try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  /// Changes the name of the war, and nothing that can be seen without reading the file.
  private func change(_ folder: TemporaryFolder) throws {
    let path = folder.path + "/pack.json", files = FileManager.default
    let before = try files.attributesOfItem(atPath: path)[.modificationDate] as! Date
    let text = try String(contentsOfFile: path, encoding: .utf8)
    folder.write(Array(text.replacingOccurrences(of: Self.said, with: Self.changed).utf8), to: "pack.json")
    try files.setAttributes([.modificationDate: before], ofItemAtPath: path)
  }

  /// A pack whose files were written at a whole second, as all files of packages are: setting a time loses none of it.
  private func withPack(_ body: (TemporaryFolder) throws -> Void) throws {
    try TinyPack().inFolder { folder in
      for name in names(folder.path) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: folder.path + "/" + name)
      }
      try body(folder)
    }
  }

  /// A pack with an image beside it of what the text said before.
  private func withImage(_ body: (TemporaryFolder) throws -> Void) throws {
    try withPack { folder in
      let made = try dayfront("pack", "prepare", folder.path)
      #expect(made.code == 0 && made.output == "" && made.complaint == "", "\(made)")
      #expect(try dayfront("check", folder.path).code == 0)
      try change(folder)
      try body(folder)
    }
  }

  @Test func anImageStandsForTheText() throws {
    try withImage { folder in
      try expect(Self.said, told(folder))
      try expect(Self.changed, told(folder, ["--prepared", "never"]))
      let check = try dayfront("check", folder.path)
      #expect(check.code == 1 && check.output.contains("the image does not say what the text says"), "\(check)")
      #expect(try dayfront("pack", "prepare", "--remove", folder.path).code == 0)
      try expect(Self.changed, told(folder))
      #expect(try dayfront("check", folder.path).code == 0)
    }
  }

  /// Cut off, changed, of another version, of another program, and no image at all.
  @Test func whatIsNoImageIsPassedOverWithoutAWord() throws {
    try withImage { folder in
      let path = folder.path + "/.prepared"
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      func spoiled(_ change: (inout Data) -> Void) -> Data {
        var bytes = whole
        change(&bytes)
        return bytes
      }
      let others = [
        Data(), Data("dayfront".utf8), whole.prefix(100), whole.dropLast(8), whole + Data(count: 8),
        Data(count: whole.count),
        spoiled { $0[8] += 1 }, spoiled { $0[40] ^= 1 }, spoiled { $0[72] ^= 1 }, spoiled { $0[whole.count / 2] ^= 4 },
      ]
      for (number, bytes) in others.enumerated() {
        try bytes.write(to: URL(fileURLWithPath: path))
        try expect(Self.changed, told(folder))
      }
      try FileManager.default.removeItem(atPath: path)
      folder.makeFolder(".prepared")
      try expect(Self.changed, told(folder))
      try FileManager.default.removeItem(atPath: path)
      folder.makePipe(".prepared")
      try expect(Self.changed, told(folder))
    }
  }

  /// A session leaves an image for the next one, for this user alone.
  @Test func theBrowserLeavesAnImageInTheCache() throws {
    try withPack { folder in
      try TemporaryFolder.with { home in
        let cache = home.path + "/deep/cache", images = cache + "/dayfront"
        try expect(Self.said, told(folder, ["--prepared", "never"], cache: cache))
        #expect(names(images) == [])
        try expect(Self.said, told(folder, cache: cache))
        #expect(names(images).count == 1 && names(images).allSatisfy { $0.hasSuffix(".prepared") })
        for (path, rights) in [(images, 0o700), (images + "/" + names(images)[0], 0o600)] {
          let own = try FileManager.default.attributesOfItem(atPath: path)
          #expect(own[.posixPermissions] as? Int == rights, "\(path)")
        }
        let image = images + "/" + names(images)[0], first = fileNumber(image)
        try expect(Self.said, told(folder, cache: cache))
        #expect(fileNumber(image) == first)
        // Another account's file is not taken, where this test may make one.
        if geteuid() == 0 {
          chown(image, 65534, 65534)
          try expect(Self.said, told(folder, cache: cache))
          #expect(fileNumber(image) != first)
        }
        try change(folder)
        try expect(Self.changed, told(folder, cache: cache))
      }
    }
  }

  /// Strangers leave nothing in a cache; what root put beside a pack serves them too.
  @Test func aKioskHasNoCache() throws {
    try withPack { folder in
      try TemporaryFolder.with { home in
        try expect(Self.said, kiosk(folder, cache: home.path))
        #expect(names(home.path) == [])
      }
    }
    let fromRoot = geteuid() == 0 ? Self.said : Self.changed
    try withImage { folder in
      try expect(fromRoot, kiosk(folder))
      chmod(folder.path + "/.prepared", 0o664)
      try expect(Self.changed, kiosk(folder))
      chmod(folder.path + "/.prepared", 0o644)
      chmod(folder.path, 0o777)
      try expect(Self.changed, kiosk(folder))
    }
  }

  /// A cache that cannot be written, or that is none, is no fault.
  @Test func whereNothingCanBeLeftNothingIsSaid() throws {
    try withPack { folder in
      folder.write([], to: "a-file")
      for cache in ["/proc/1/nowhere", "/dev/null", folder.path + "/a-file", "relative", ""] {
        try expect(Self.said, told(folder, cache: cache))
      }
    }
  }

  /// Sessions that end at once each leave a whole image under one name, and nothing beside it.
  @Test func manyAtOnceLeaveOneImage() throws {
    try withPack { folder in
      try TemporaryFolder.with { home in
        let one = "printf q | \(programWord) --plain --pack \(shellWord(folder.path)) > /dev/null"
        let result = try run(
          "/bin/sh", ["-c", (0..<8).map { _ in "{ \(one); } &" }.joined(separator: " ") + " wait"],
          environment: environment(home.path))
        #expect(result.complaint == "" && names(home.path + "/dayfront").count == 1, "\(result)")
        let images = home.path + "/dayfront", image = try #require(names(images).first),
          first = fileNumber(images + "/" + image)
        try expect(Self.said, told(folder, cache: home.path))
        #expect(fileNumber(images + "/" + image) == first)
      }
    }
  }

  @Test func aFaultyPackGetsNoImage() throws {
    try TinyPack().writing("", to: "control.csv").inFolder { folder in
      let result = try dayfront("pack", "prepare", folder.path)
      #expect(result.code == 1 && result.complaint.contains("control.csv") && !names(folder.path).contains(".prepared"))
    }
  }
}
