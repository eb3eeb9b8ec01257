import Classroom
import Foundation
import TestSupport
import Testing

@testable import ClassLine

/// Hosts on paper: a folder in place of the root, and commands that are only written down.
@Suite struct HostTests {
  /// What was done to a host.
  final class Diary: @unchecked Sendable {
    var commands: [[String]] = []
    var answers: [String: String] = [:]
  }

  static let plan = HostPlan(program: "/usr/local/bin/dayfront", classes: [ClassName("history")!], studentNumber: 998)

  static func host(in folder: TemporaryFolder, _ diary: Diary) -> ClassHost {
    ClassHost(root: folder.path) { (words) throws(ClassHost.Fault) in
      diary.commands.append(words)
      if words[0] == "fails" { throw ClassHost.Fault("it failed") }
      return diary.answers[words[0]] ?? ""
    } write: { (path, text) throws(ClassHost.Fault) in
      let url = URL(fileURLWithPath: folder.path + path)
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? text.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  static func accounts(
    _ folder: TemporaryFolder, shell: String, number: Int = 998, home: String = "/", groups: String = ""
  ) {
    if access(folder.path + "/etc", F_OK) != 0 { folder.makeFolder("etc") }
    folder.write(
      Array(
        "root:x:0:0::/root:/bin/sh\nstudent:x:\(number):997::\(home):\(shell)\nteacher:x:1000:1000::/home/teacher:/bin/bash\n"
          .utf8),
      to: "etc/passwd")
    folder.write(Array("root:x:0:\ndayfront-class:x:997:\nteacher:x:1000:\n\(groups)".utf8), to: "etc/group")
  }

  @Test func onABareHostAllIsMade() throws {
    try TemporaryFolder.with { folder in
      let diary = Diary(), host = Self.host(in: folder, diary)
      for piece in Self.plan.pieces {
        #expect(host.state(of: piece) == .missing, "\(piece.words)")
        try host.make(piece)
      }
      #expect(
        diary.commands.map { $0.joined(separator: " ") } == [
          "groupadd --system dayfront-class",
          "useradd --system --gid dayfront-class --home-dir / --no-create-home --shell /usr/local/bin/dayfront student",
          "useradd --create-home --shell /bin/bash teacher", "install -d -m 755 -o root -g root /run/dayfront",
          "install -d -m 2750 -o teacher -g dayfront-class /run/dayfront/history",
          "install -d -m 755 -o root -g root /etc/dayfront", "install -d -m 755 -o root -g root /etc/dayfront/keys",
        ])
      // Files are there now, and are not written again.
      for piece in Self.plan.pieces { if case .file = piece { #expect(host.state(of: piece) == .right) } }
    }
  }

  /// The file of limits is told before there is the account whose number its name has; what is made has the number.
  @Test func theLimitsAreToldBeforeTheyCanBeMade() {
    var plan = Self.plan
    #expect(plan.told == plan.pieces && plan.pieces.last?.words.contains("user-998.slice.d") == true)
    plan.studentNumber = nil
    #expect(plan.told.dropLast() == plan.pieces[...])
    guard case .file(let path, let text) = plan.told.last else {
      Issue.record("\(plan.told)")
      return
    }
    #expect(path == "/etc/systemd/system/user-$(id -u student).slice.d/dayfront.conf" && text == HostPlan.limitLines)
  }

  /// An account that was made with a shell gets the program in its place; nothing else is touched.
  @Test func whatIsWrongIsPutRight() throws {
    try TemporaryFolder.with { folder in
      Self.accounts(folder, shell: "/bin/sh")
      let diary = Diary(), host = Self.host(in: folder, diary)
      let students = Self.plan.pieces[1]
      #expect(host.state(of: students) == .wrong("its shell is /bin/sh"))
      for piece in Self.plan.pieces.prefix(3) { try host.make(piece) }
      #expect(
        diary.commands == [["usermod", "--gid", "dayfront-class", "--shell", "/usr/local/bin/dayfront", "student"]])
    }
  }

  /// An account of a person, or one with rights that the students' password would give away, is no class's.
  @Test(arguments: [
    (1001, "/", "", "its number is 1001"), (0, "/", "", "its number is 0"),
    (998, "/home/student", "", "its home is /home/student"),
    (998, "/", "sudo:x:27:anna,student\n", "it is in the group sudo"),
    (998, "/", "sudo:x:27:student\ndocker:x:28:student\n", "it is in the groups sudo, docker"),
  ])
  func anotherOnesAccountIsLeftAlone(number: Int, home: String, groups: String, how: String) throws {
    try TemporaryFolder.with { folder in
      Self.accounts(folder, shell: "/usr/local/bin/dayfront", number: number, home: home, groups: groups)
      let diary = Diary(), host = Self.host(in: folder, diary), students = Self.plan.pieces[1]
      #expect(host.state(of: students) == .foreign(how))
      #expect(throws: ClassHost.Fault.self) { try host.make(students) }
      let isRemoved = try host.remove(students)
      #expect(!isRemoved && diary.commands.isEmpty)
      let lines = Checkup(of: host, by: Self.plan).findings.map(\.line)
      #expect(lines.contains { $0.hasPrefix("WRONG  account student") && $0.contains(how) })
    }
  }

  /// A file gets back what stood there.
  @Test func aFileIsRestored() throws {
    try TemporaryFolder.with { folder in
      let host = Self.host(in: folder, Diary()), path = HostPlan.sshdFile
      try host.restore(path, to: "before")
      #expect(host.text(of: path) == "before")
      try host.restore(path, to: nil)
      #expect(host.text(of: path) == nil)
    }
  }

  /// What sshd takes of a client's environment, and passwords that are empty, are looked at too.
  @Test func theDoctorSeesWhatSshdTakes() throws {
    try TemporaryFolder.with { folder in
      Self.accounts(folder, shell: "/usr/local/bin/dayfront")
      let diary = Diary(), host = Self.host(in: folder, diary)
      diary.answers["/usr/sbin/sshd"] = "acceptenv LANG LC_*\nacceptenv *\npermitemptypasswords yes\n"
      let lines = Checkup(of: host, by: Self.plan).findings.map(\.line)
      #expect(lines.contains("WRONG  sshd for student takes the language alone from a client: it takes * too"))
      #expect(lines.contains("WRONG  sshd for student: permitemptypasswords no: it is 'permitemptypasswords yes'"))
      diary.answers["/usr/sbin/sshd"] = "acceptenv LANG\nacceptenv LC_*\n"
      #expect(
        Checkup(of: host, by: Self.plan).findings.map(\.line).contains(
          "right  sshd for student takes the language alone from a client"))
    }
  }

  /// What is taken away is what was made: no home, no account of somebody else, no file that somebody changed.
  @Test func removingSparesWhatIsOthers() throws {
    try TemporaryFolder.with { folder in
      Self.accounts(folder, shell: "/usr/local/bin/dayfront")
      let diary = Diary(), host = Self.host(in: folder, diary)
      for piece in Self.plan.pieces { if case .file = piece { try host.make(piece) } }
      let tmpfiles = folder.path + HostPlan.tmpfilesFile
      try "mine".write(toFile: tmpfiles, atomically: true, encoding: .utf8)
      diary.commands = []
      for piece in Self.plan.pieces.reversed() { _ = try host.remove(piece) }
      #expect(diary.commands == [["userdel", "student"], ["groupdel", "dayfront-class"]])
      #expect(access(tmpfiles, F_OK) == 0 && access(folder.path + HostPlan.sshdFile, F_OK) != 0)
      Self.accounts(folder, shell: "/bin/bash")
      diary.commands = []
      #expect(try !host.remove(Self.plan.pieces[1]))
      #expect(diary.commands.isEmpty)
    }
  }

  /// The checkup names each thing that is not right.
  @Test func theDoctorTellsLineByLine() throws {
    try TemporaryFolder.with { folder in
      Self.accounts(folder, shell: "/usr/local/bin/dayfront")
      folder.write(Array("/bin/sh\n/usr/local/bin/dayfront\n".utf8), to: "etc/shells")
      let diary = Diary(), host = Self.host(in: folder, diary)
      diary.answers["/usr/sbin/sshd"] = """
        forcecommand exec /usr/local/bin/dayfront follow --kiosk --idle-timeout 30
        disableforwarding no
        permituserrc no
        maxsessions 1
        permituserenvironment no
        authorizedkeysfile /etc/dayfront/keys/%u
        """
      let lines = Checkup(of: host, by: Self.plan).findings.map(\.line)
      #expect(lines.contains("right  account student, whose shell is /usr/local/bin/dayfront"))
      #expect(lines.contains { $0.hasPrefix("WRONG  /usr/local/bin/dayfront is no shell") })
      #expect(lines.contains("WRONG  sshd for student: disableforwarding yes: it is 'disableforwarding no'"))
      #expect(lines.contains("WRONG  sshd for student: unusedconnectiontimeout 30: this sshd does not know it"))
      #expect(lines.contains("right  sshd for student: maxsessions 1"))
      #expect(lines.contains { $0.hasPrefix("WRONG  folder /run/dayfront/history") })
    }
  }

  /// The page tells what the command makes.
  @Test func thePageHasTheLinesOfSshd() throws {
    let page = try String(contentsOfFile: Bundled.root + "/Docs/Classroom.md", encoding: .utf8)
    #expect(page.contains("```text sshd\n\(Self.plan.sshdLines)```"))
  }
}
