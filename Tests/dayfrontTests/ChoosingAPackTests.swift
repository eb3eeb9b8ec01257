import TestSupport
import Testing

/// Which pack a word means, in a folder that has some of its own.
@Suite struct ChoosingAPackTests {
  /// A folder with a pack called as the bundled one and another, and from there a command.
  private func calling(_ arguments: String..., folder: String = ".") throws -> ProcessResult {
    try TinyPack().inFolder { tiny in
      try TemporaryFolder.with { here in
        for name in ["karabakh-2020", "mine"] { try run("/bin/cp", ["-R", tiny.path, here.path + "/" + name]) }
        return try run(
          "/bin/sh", ["-c", "cd \(here.path)/\(folder) && exec \"$0\" \"$@\"", builtProgram] + arguments)
      }
    }
  }

  private static let bundledWins =
    "dayfront: the pack 'karabakh-2020' is \(Bundled.folder); for the folder of that name here say ./karabakh-2020\n"
  private static let foundHere =
    "dayfront: the pack 'mine' is the folder of that name here; no folder of packs has one\n"

  @Test func theBundledPackIsNotReplaced() throws {
    for result in [try calling("district"), try calling("district", "--pack", "karabakh-2020")] {
      #expect(result.code == 0 && result.output.contains("Kalbajar"))
      #expect(result.complaint == Self.bundledWins)
    }
  }

  @Test(arguments: ["./karabakh-2020", "../karabakh-2020", "karabakh-2020/", "."]) func aPathIsMeantAsOne(pack: String)
    throws
  {
    let folder = pack == "." || pack.hasPrefix("..") ? "karabakh-2020" : "."
    let result = try calling("district", "--pack", pack, folder: folder)
    #expect(result.code == 0 && result.output.contains("Midland") && result.complaint.isEmpty)
  }

  @Test func aPackThatIsOnlyHereIsOpenedAndSaid() throws {
    let result = try calling("district", "--pack", "mine")
    #expect(result.code == 0 && result.output.contains("Midland"))
    #expect(result.complaint == Self.foundHere)
    // Said once, however often it is looked for.
    #expect(try calling("handout", "--days", "2020-10-09", "--pack", "mine").complaint == Self.foundHere)
    #expect(try calling("render", "--pack", "mine").complaint == Self.foundHere)
  }

  /// What is checked is a path first.
  @Test func check() throws {
    #expect(try calling("check").complaint == Self.bundledWins)
    for pack in ["karabakh-2020", "mine", "./mine", "karabakh-2020/"] {
      let result = try calling("check", pack)
      #expect(result.code == 0 && result.output.isEmpty && result.complaint.isEmpty, "\(pack): \(result)")
    }
    // The folder here has a fault, the bundled pack has none.
    try TinyPack().replacing("held", with: "hold", in: "control.csv").inFolder { tiny in
      try TemporaryFolder.with { here in
        try run("/bin/cp", ["-R", tiny.path, here.path + "/karabakh-2020"])
        let result = try run(
          "/bin/sh", ["-c", "cd \(here.path) && exec \"$0\" check karabakh-2020", builtProgram])
        #expect(result.code == 1 && result.output.hasPrefix("control.csv:"))
        try run("/bin/rm", ["-r", here.path + "/karabakh-2020"])
        let bundled = try run(
          "/bin/sh", ["-c", "cd \(here.path) && exec \"$0\" check karabakh-2020", builtProgram])
        #expect(bundled.code == 0 && bundled.output.isEmpty && bundled.complaint.isEmpty)
      }
    }
  }

  /// The folder of the source tree is no other one.
  @Test func besideTheBundledPackNothingIsSaid() throws {
    let result = try run(
      "/bin/sh", ["-c", "cd \(shellWord(Bundled.root + "/Maps")) && exec \"$0\" district", builtProgram])
    #expect(result.code == 0 && result.complaint.isEmpty)
  }

  /// Files that cannot be read are told in words.
  @Test func refusalsAreWords() throws {
    try TinyPack().inFolder { folder in
      let socket = try RawSocket.listening(at: folder.path + "/socket")
      defer { withExtendedLifetime(socket) {} }
      try run("/bin/ln", ["-sf", "control.csv", folder.path + "/control.csv"])
      try run("/bin/ln", ["-sf", "socket", folder.path + "/places.csv"])
      let result = try run(builtProgram, ["check", folder.path])
      #expect(
        result.output.split(separator: "\n") == [
          "control.csv:1: the file cannot be read: Too many levels of symbolic links",
          "places.csv:1: this is not a regular file",
        ])
      let lesson = try run(builtProgram, ["lesson", "check", folder.path + "/control.csv"])
      #expect(lesson.complaint.contains("/control.csv: it cannot be read: Too many levels of symbolic links"))
    }
  }
}
