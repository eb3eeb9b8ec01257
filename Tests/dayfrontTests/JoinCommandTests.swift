import ClassLine
import Classroom
import Glibc
import TestSupport
import Testing

@testable import dayfront

/// What the presenter's screen tells pupils to type.
@Suite struct JoinCommandTests {
  static let name = ClassName("history")!

  private func command(_ folder: RunFolder, said: String? = nil) -> ClassJoining {
    JoinCommand(class: Self.name, folder: folder, said: said, connection: "10.0.0.9 50000 10.0.0.5 22").joining
  }

  @Test func whatThePresenterSaysGoesFirst() {
    let own = RunFolder.own(runtimeFolder: nil)[0]
    #expect(command(own, said: "ssh -p 2222 a@b").command == "ssh -p 2222 a@b")
    #expect(command(own, said: "a\u{1B}[2Jb").command == "a?[2Jb")
    #expect(command(own, said: "").command == "dayfront follow history")
  }

  @Test func foldersAreNamed() {
    let own = RunFolder.own(runtimeFolder: nil)[0]
    #expect(command(own).note?.contains(own.path) == true)
    #expect(command(RunFolder(path: "/srv/classes")).command == "dayfront follow history --run-folder /srv/classes")
  }

  /// The account of a class is the first one of its folder's group that is not the presenter's.
  @Test func theAccountOfTheGroup() {
    TemporaryFolder.with { folder in
      folder.makeFolder("history")
      let place = RunFolder(path: folder.path)
      guard geteuid() == 0, let nobody = getpwnam("nobody")?.pointee else { return }
      #expect(chown(folder.path + "/history", 0, nobody.pw_gid) == 0)
      #expect(place.pupils(of: Self.name) != nil)
      #expect(chown(folder.path + "/history", 0, 54321) == 0)
      #expect(place.pupils(of: Self.name) == nil)
    }
  }
}
