import Foundation
import Outlets
import TestSupport
import Testing

@Suite struct OutputFileTests {
  /// Names in a folder, what is written to one of them, and what all of them hold then.
  @Test func whatIsWrittenTakesThePlaceOfWhatWas() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path
      folder.write(Array("old".utf8), to: "file")
      folder.makeFolder("sub")
      symlink("../file", path + "/sub/link")
      symlink("sub/link", path + "/link")
      symlink("new", path + "/loose")
      chmod(path + "/file", 0o640)
      try OutputFile(path + "/link").write("one")
      #expect(text(path + "/file") == "one")
      #expect(mode(path + "/file") == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path + "/link") == "sub/link")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path + "/sub/link") == "../file")
      try OutputFile(path + "/loose").write("two")
      #expect(text(path + "/new") == "two")
      try OutputFile(path + "/file").write("")
      #expect(text(path + "/file") == "")
      #expect(names(path) == ["file", "link", "loose", "new", "sub"])
    }
  }

  /// Who has the file open still reads the old text: it is whole until the new one is.
  @Test func theOldTextIsWholeForItsReaders() throws {
    try TemporaryFolder.with { folder in
      folder.write(Array("old".utf8), to: "file")
      let reader = try #require(FileHandle(forReadingAtPath: folder.path + "/file"))
      try OutputFile(folder.path + "/file").write("new")
      #expect(reader.readDataToEndOfFile() == Data("old".utf8))
      #expect(text(folder.path + "/file") == "new")
    }
  }

  @Test func aNewFileHasTheRightsOfTheMask() throws {
    try TemporaryFolder.with { folder in
      folder.write([], to: "usual")
      try OutputFile(folder.path + "/file").write("new")
      #expect(mode(folder.path + "/file") == mode(folder.path + "/usual"))
    }
  }

  @Test func inputsAreSpared() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path
      folder.write(Array("lesson".utf8), to: "lesson")
      link(path + "/lesson", path + "/hard")
      symlink("lesson", path + "/soft")
      folder.write(Array("other".utf8), to: "other")
      for name in ["lesson", "hard", "soft", "../\(path.split(separator: "/").last!)/lesson"] {
        #expect(throws: OutputFault.input(path + "/lesson")) {
          try OutputFile(path + "/" + name).write("new", sparing: [path + "/none", path + "/lesson"])
        }
      }
      try OutputFile(path + "/other").write("new", sparing: [path + "/lesson"])
      #expect(text(path + "/lesson") == "lesson" && text(path + "/other") == "new")
      #expect(names(path) == ["hard", "lesson", "other", "soft"])
    }
  }

  /// What cannot be written, and why.
  @Test func refusals() {
    TemporaryFolder.with { folder in
      symlink("b", folder.path + "/a")
      symlink("a", folder.path + "/b")
      folder.makeFolder("sub")
      folder.write([], to: "file")
      for (name, words) in [
        ("a", "Too many levels of symbolic links"), ("sub", "Is a directory"), ("sub/", "Is a directory"),
        ("none/x", "No such file or directory"), ("none/", "No such file or directory"), ("file/x", "Not a directory"),
        (String(repeating: "x", count: 300), "File name too long"),
      ] {
        #expect(throws: OutputFault.refused(words), "\(name)") { try OutputFile(folder.path + "/" + name).write("x") }
      }
      #expect(throws: OutputFault.refused("No such file or directory")) { try OutputFile("").write("x") }
      #expect(throws: OutputFault.refused("No space left on device")) { try OutputFile("/dev/full").write("x") }
      #expect(names(folder.path) == ["a", "b", "file", "sub"])
    }
  }

  /// Root may write everything.
  @Test(.enabled(if: geteuid() != 0)) func whatMayNotBeWrittenStays() {
    TemporaryFolder.with { folder in
      folder.makeFolder("sub")
      folder.write(Array("old".utf8), to: "file")
      folder.write(Array("old".utf8), to: "sub/file")
      chmod(folder.path + "/file", 0o444)
      chmod(folder.path + "/sub", 0o555)
      defer { chmod(folder.path + "/sub", 0o755) }
      #expect(throws: OutputFault.refused("Permission denied")) { try OutputFile(folder.path + "/file").write("x") }
      #expect(throws: OutputFault.cannotReplace("Permission denied")) {
        try OutputFile(folder.path + "/sub/file").write("x")
      }
      #expect(text(folder.path + "/file") == "old" && text(folder.path + "/sub/file") == "old")
    }
  }

  @Test func devicesAndPipesAreWrittenToAsTheyAre() throws {
    try OutputFile("/dev/null").write("x")
    #expect(FileManager.default.fileExists(atPath: "/dev/null") && mode("/dev/null") & 0o222 == 0o222)
    try TemporaryFolder.with { folder in
      folder.makePipe("pipe")
      // Both ends at once, so that neither waits for the other.
      let pipe = open(folder.path + "/pipe", O_RDWR)
      defer { close(pipe) }
      try OutputFile(folder.path + "/pipe").write("text")
      var buffer = [UInt8](repeating: 0, count: 16)
      let count = read(pipe, &buffer, buffer.count)
      #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "text")
      #expect(names(folder.path) == ["pipe"])
    }
  }

  /// A link below /proc leads to an open file, whatever has become of its name.
  @Test func anOpenFileIsWrittenToAsItIs() throws {
    try TemporaryFolder.with { folder in
      folder.write(Array("old and longer".utf8), to: "file")
      let open = open(folder.path + "/file", O_RDWR)
      defer { close(open) }
      unlink(folder.path + "/file")
      try OutputFile("/proc/self/fd/\(open)").write("new")
      var buffer = [UInt8](repeating: 0, count: 16)
      let count = pread(open, &buffer, buffer.count, 0)
      #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "new")
      #expect(names(folder.path) == [])
    }
  }

  @Test(arguments: [
    (OutputFault.input("my.lesson"), "this is my.lesson, from which it is made; name another file"),
    (.cannotReplace("No space left on device"), "it stays as it was: No space left on device"),
    (.refused("Is a directory"), "Is a directory"),
  ])
  func words(fault: OutputFault, words: String) { #expect(fault.description == words) }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  private func names(_ path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func mode(_ path: String) -> UInt32 {
    var facts = stat()
    stat(path, &facts)
    return UInt32(facts.st_mode) & 0o777
  }
}

/// What there may be of a file's name, where it is not to be just anything.
@Suite struct YieldingTests {
  @Test func whatIsThereStays() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path
      folder.write(Array("old".utf8), to: "file")
      symlink("file", path + "/link")
      for name in ["file", "link"] {
        #expect(throws: OutputFault.exists) { try OutputFile(path + "/" + name, over: .nothing).write("new") }
      }
      for yielding in [OutputFile.Yielding.nothing, .files] {
        #expect(throws: OutputFault.exists) { try OutputFile("/dev/null", over: yielding).write("new") }
      }
      #expect(try String(contentsOfFile: path + "/file", encoding: .utf8) == "old")
      try OutputFile(path + "/file", over: .files).write("new")
      try OutputFile(path + "/other", over: .nothing).write("more")
      #expect(try String(contentsOfFile: path + "/file", encoding: .utf8) == "new")
      #expect(try String(contentsOfFile: path + "/other", encoding: .utf8) == "more")
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["file", "link", "other"])
    }
  }

  /// A file that comes to be there while the new one is written stays too.
  @Test func whatComesMeanwhileStays() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/file"
      #expect(throws: OutputFault.exists) {
        try OutputFile(path, over: .nothing).write { sink in
          folder.write(Array("other".utf8), to: "file")
          sink("new")
        }
      }
      let content = try String(contentsOfFile: path, encoding: .utf8)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(content == "other" && names == ["file"])
    }
  }
}

/// Bytes and pieces are written as texts are.
@Suite struct OutputPiecesTests {
  @Test func bytesAndPiecesTakeThePlaceOfWhatWas() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/file"
      folder.write(Array("old".utf8), to: "file")
      try OutputFile(path).write(bytes: [0, 255, 10])
      #expect(FileManager.default.contents(atPath: path) == Data([0, 255, 10]))
      try OutputFile(path).write { sink in for number in 1...3 { sink("piece \(number)\n") } }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "piece 1\npiece 2\npiece 3\n")
      #expect(throws: OutputFault.input(path)) { try OutputFile(path).write(sparing: [path]) { $0("x") } }
      #expect(throws: OutputFault.refused("Is a directory")) { try OutputFile(folder.path).write(bytes: [1]) }
    }
  }

  /// After the first piece that finds no room all others are let go, and the old file stays.
  @Test func aFullDiskEndsThePieces() {
    var pieces = 0
    #expect(throws: OutputFault.refused("No space left on device")) {
      try OutputFile("/dev/full").write { sink in
        for _ in 0..<3 {
          sink("text")
          pieces += 1
        }
      }
    }
    #expect(pieces == 3)
  }
}
