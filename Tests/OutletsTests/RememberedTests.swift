import Glibc
import Outlets
import TestSupport
import Testing

/// What is remembered from one session to the next.
@Suite struct RememberedTests {
  @Test func aThingIsRemembered() throws {
    try TemporaryFolder.with { folder in
      let memory = try #require(Remembered(stateHome: folder.path + "/a/b", home: "/nowhere"))
      #expect(!memory.has("tour"))
      memory.keep("tour", saying: "Offered.\n")
      #expect(memory.has("tour") && !memory.has("other"))
      #expect(read(folder.path + "/a/b/dayfront/tour") == "Offered.\n")
      // Kept once; what stands there stays.
      memory.keep("tour", saying: "Again.\n")
      #expect(read(folder.path + "/a/b/dayfront/tour") == "Offered.\n")
    }
  }

  private func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = fread(&bytes, 1, 100, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// A path from the root counts, and without one the home's usual folder.
  @Test(
    arguments: [
      ("/s", "/h", "/s"), (nil, "/h", "/h/.local/state"), ("", "/h", "/h/.local/state"),
      ("relative", "/h", "/h/.local/state"),
      (nil, nil, nil), (nil, "", nil), ("", "relative", nil),
    ] as [(String?, String?, String?)])
  func folders(stateHome: String?, home: String?, expected: String?) throws {
    try TemporaryFolder.with { folder in
      func inside(_ path: String?) -> String? { path.map { $0.hasPrefix("/") ? folder.path + $0 : $0 } }
      let memory = Remembered(stateHome: inside(stateHome), home: inside(home))
      #expect((memory == nil) == (expected == nil))
      memory?.keep("x", saying: "")
      if let expected { #expect(access(folder.path + expected + "/dayfront/x", F_OK) == 0) }
    }
  }

  /// Where nothing can be written nothing is remembered, and nothing happens.
  @Test func whatCannotBeWrittenIsForgotten() throws {
    try TemporaryFolder.with { folder in
      folder.write([], to: "file")
      let memory = try #require(Remembered(stateHome: folder.path + "/file/state", home: nil))
      memory.keep("tour", saying: "")
      #expect(!memory.has("tour"))
    }
  }

  /// A new file takes nobody's place, not even that of a link to nothing.
  @Test func newFilesReplaceNothing() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/new"
      try OutputFile(path).create("one")
      #expect(throws: OutputFault.exists) { try OutputFile(path).create("two") }
      #expect(read(path) == "one")
      #expect(symlink(folder.path + "/none", folder.path + "/link") == 0)
      #expect(throws: OutputFault.exists) { try OutputFile(folder.path + "/link").create("three") }
      #expect(access(folder.path + "/none", F_OK) != 0)
      #expect(throws: OutputFault.refused("No such file or directory")) {
        try OutputFile(folder.path + "/nowhere/new").create("four")
      }
    }
  }
}
