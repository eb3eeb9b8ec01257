import Classroom
import Glibc
import TestSupport
import Testing

@testable import ClassLine

/// Runs `body` with a run folder that only we can reach.
func inRunFolder(_ body: (RunFolder) throws -> Void) throws {
  try TemporaryFolder.with { folder in
    try makeFolder(folder.path + "/run", mode: 0o755)
    try body(RunFolder(path: folder.path + "/run"))
  }
}

func makeFolder(_ path: String, mode: mode_t) throws {
  guard mkdir(path, 0o700) == 0, chmod(path, mode) == 0 else { throw Failure() }
}

struct Failure: Error {}

/// Who may present where, and what a follower trusts.
@Suite struct RunFolderTests {
  static let name = ClassName("history")!

  func complaint(of folder: RunFolder) -> String? {
    do {
      _ = try ClassServer(Self.name, in: folder)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func theClassesFolderIsMadeForItsPresenterAlone() throws {
    try inRunFolder { folder in
      #expect(folder.classes == [])
      let server = try ClassServer(Self.name, in: folder)
      #expect(folder.classes == [Self.name])
      #expect(try Door.facts(of: folder.folder(of: Self.name)).mode & 0o777 == 0o750)
      #expect(try Door.facts(of: folder.socket(of: Self.name)).mode & 0o777 == 0o660)
      #expect(try Door.facts(of: folder.lock(of: Self.name)).mode & 0o777 == 0o600)
      server.close()
      #expect(throws: Door.Refusal.self) { try Door.facts(of: folder.socket(of: Self.name)) }
    }
  }

  @Test(arguments: [
    (mode_t(0o770), "others may write in"), (0o755, "everybody can reach"), (0o757, "others may write in"),
    (0o751, "everybody can reach"), (0o750, nil), (0o700, nil),
  ])
  func aFolderThatIsOpenToStrangersIsRefused(mode: mode_t, words: String?) throws {
    try inRunFolder { folder in
      try makeFolder(folder.folder(of: Self.name), mode: mode)
      let found = complaint(of: folder)
      #expect(words.map { found?.contains($0) ?? false } ?? (found == nil), "\(found ?? "none")")
    }
  }

  @Test func linksFilesAndMissingFoldersAreRefused() throws {
    try inRunFolder { folder in
      #expect(complaint(of: RunFolder(path: folder.path + "/none"))?.contains("there is no folder") == true)
      try makeFolder(folder.path + "/other", mode: 0o750)
      #expect(symlink(folder.path + "/other", folder.folder(of: Self.name)) == 0)
      #expect(complaint(of: folder)?.contains("links are not followed") == true)
      #expect(unlink(folder.folder(of: Self.name)) == 0)
      try makeFolder(folder.folder(of: Self.name), mode: 0o750)
      #expect(symlink("/etc/passwd", folder.lock(of: Self.name)) == 0)
      #expect(complaint(of: folder) != nil)
      #expect(chmod(folder.path, 0o777) == 0)
      #expect(complaint(of: folder)?.contains("others may write in") == true)
    }
  }

  @Test func aPathThatIsTooLongForASocketIsTold() throws {
    let long = String(repeating: "x", count: 90)
    try inRunFolder { folder in
      try makeFolder(folder.path + "/" + long, mode: 0o755)
      #expect(complaint(of: RunFolder(path: folder.path + "/" + long))?.contains("File name too long") == true)
    }
  }

  /// A folder of one's own is made where it is needed, and used only where it is one's own.
  @Test func ownFolders() throws {
    try inRunFolder { folder in
      let own = RunFolder.own(runtimeFolder: folder.path)
      #expect(own[0].path == folder.path + "/dayfront" && own.allSatisfy(\.isOwn) && !own[0].exists)
      #expect(RunFolder.own(runtimeFolder: "relative").allSatisfy { !$0.path.hasPrefix("relative") })
      #expect(RunFolder.own(runtimeFolder: folder.path + "/none").last?.path == "/tmp/dayfront-\(geteuid())")
      let client = ClassClient(Self.name, in: own[0])
      #expect(client.turn() == [])
      let server = try ClassServer(Self.name, in: own[0])
      #expect(try Door.facts(of: own[0].path).mode & 0o777 == 0o700)
      #expect(own[0].has(Self.name) && own[0].hasPresenter(Self.name) == true && own[0].exists)
      server.publish(ClassLineTests.state())
      #expect(ClassLineTests.wait(for: client, server) == [.state(ClassLineTests.state())])
      server.close()
      #expect(own[0].hasPresenter(Self.name) == false)
      #expect(chmod(own[0].path, 0o777) == 0)
      #expect(complaint(of: own[0])?.contains("others may write in") == true)
      #expect(ClassClient(Self.name, in: own[0]).turn() == [.refused("\(LineFault.writableByOthers(own[0].path))")])
      #expect(chmod(own[0].path, 0o700) == 0)
      // Only root can make the folder another's.
      guard geteuid() == 0, chown(own[0].path, 12345, 12345) == 0 else { return }
      #expect(complaint(of: own[0])?.contains("should be yours and belongs to another user") == true)
      #expect(ClassClient(Self.name, in: own[0]).turn() == [.refused("\(LineFault.notYours(own[0].path))")])
      let link = RunFolder.own(runtimeFolder: folder.path + "/other")
      #expect(link.last?.isOwn == true)
    }
  }

  @Test func aFollowerTrustsOnlyTheSocketOfTheFoldersOwner() throws {
    try inRunFolder { folder in
      let own = folder.folder(of: Self.name)
      try makeFolder(own, mode: 0o750)
      let path = folder.socket(of: Self.name)
      #expect(close(open(path, O_CREAT | O_WRONLY, 0o600)) == 0)
      #expect(throws: LineFault.notItsSocket(path)) { try folder.presenter(of: Self.name) }
      #expect(unlink(path) == 0)
      let listener = try Door.listen(at: path)
      defer { Door.close(listener) }
      #expect(try folder.presenter(of: Self.name) == geteuid())
      #expect(chmod(own, 0o770) == 0)
      #expect(throws: LineFault.writableByOthers(own)) { try folder.presenter(of: Self.name) }
      #expect(ClassClient(Self.name, in: folder).turn() == [.refused("\(LineFault.writableByOthers(own))")])
    }
  }
}
