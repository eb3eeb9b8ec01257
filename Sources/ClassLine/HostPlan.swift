import Classroom

/// What a host needs for classes: accounts, folders, the lines of sshd, limits. `Docs/Classroom.md` tells the same by hand.
public struct HostPlan: Hashable, Sendable {
  /// The path of the program, which is also the students' login shell.
  public var program: String
  /// The account of the students, and the teacher's.
  public var student = "student", teacher = "teacher"
  /// The classes of the teacher, each of which gets a folder.
  public var classes: [ClassName]
  /// The number of the students' account, for the limits of all their sessions together; nil where it is not known yet.
  public var studentNumber: UInt32?

  /// The group whose members may follow.
  public static let group = "dayfront-class"
  /// Where sshd and systemd look for lines of others.
  public static let sshdFile = "/etc/ssh/sshd_config.d/dayfront.conf"
  static let tmpfilesFile = "/etc/tmpfiles.d/dayfront.conf"
  /// Where the public key of a class lies.
  static let keysFolder = "/etc/dayfront/keys"

  /// Makes a plan for a program at a path.
  public init(program: String, teacher: String = "teacher", classes: [ClassName], studentNumber: UInt32? = nil) {
    self.program = program
    self.teacher = teacher
    self.classes = classes
    self.studentNumber = studentNumber
  }

  /// All pieces, in the order in which they are made.
  public var pieces: [HostPiece] {
    [
      .group(Self.group), .students(student, group: Self.group, shell: program), .teacher(teacher),
      .folder(RunFolder.standard.path, owner: "root", group: "root", mode: "755"),
    ]
      + classes.map {
        .folder(RunFolder.standard.folder(of: $0), owner: teacher, group: Self.group, mode: "2750")
      } + [
        .file(Self.tmpfilesFile, text: folderLines),
        .folder("/etc/dayfront", owner: "root", group: "root", mode: "755"),
        .folder(Self.keysFolder, owner: "root", group: "root", mode: "755"), .file(Self.sshdFile, text: sshdLines),
      ]
      + (studentNumber.map { [Self.limits(ofAccount: "\($0)")] } ?? [])
  }

  /// The pieces as they are told before any is made: the file of limits too where the number that its name has is known only
  /// once the account is there. A command stands for the number then, as for a shell.
  public var told: [HostPiece] {
    pieces + (studentNumber == nil ? [Self.limits(ofAccount: "$(id -u \(student))")] : [])
  }

  private static func limits(ofAccount number: String) -> HostPiece {
    .file("/etc/systemd/system/user-\(number).slice.d/dayfront.conf", text: limitLines)
  }

  /// The lines by which the folders are made again after a restart.
  var folderLines: String {
    let run = RunFolder.standard
    return "d \(run.path) 0755 root root -\n"
      + classes.map { "d \(run.folder(of: $0)) 2750 \(teacher) \(Self.group) -\n" }.joined()
  }

  /// The lines of sshd.
  public var sshdLines: String {
    """
    # A class logs in within seconds. The default, 10:30:100, turns every third one away from the tenth on.
    # From one address, which a whole room may share, come 60 at most, so that no stranger takes all of them.
    MaxStartups 100:30:200
    PerSourceMaxStartups 60
    LoginGraceTime 60

    Match Group \(Self.group)
        ForceCommand exec \(program) follow --kiosk --idle-timeout 30
        AuthorizedKeysFile \(Self.keysFolder)/%u
        PasswordAuthentication yes
        DisableForwarding yes
        PermitUserRC no
        PermitTTY yes
        AcceptEnv LANG LC_*
        MaxSessions 1
        UnusedConnectionTimeout 30
        ClientAliveInterval 30
        ClientAliveCountMax 4

    """
  }

  /// Bounds for all sessions of the students together.
  static let limitLines = """
    [Slice]
    MemoryMax=700M
    TasksMax=600
    CPUWeight=50

    """
}

/// One thing that a host needs.
public enum HostPiece: Hashable, Sendable {
  case group(String)
  /// The account that all students share: without a home of its own, and with the program as its shell.
  case students(String, group: String, shell: String)
  /// An ordinary account.
  case teacher(String)
  case folder(String, owner: String, group: String, mode: String)
  case file(String, text: String)

  /// What it is called: "account student".
  var name: String {
    switch self {
    case .group(let name): "group \(name)"
    case .students(let name, _, _), .teacher(let name): "account \(name)"
    case .folder(let path, _, _, _): "folder \(path)"
    case .file(let path, _): "file \(path)"
    }
  }

  /// What it is, in words.
  public var words: String {
    switch self {
    case .students(_, _, let shell): "\(name), whose shell is \(shell)"
    case .folder(_, let owner, let group, let mode): "\(name), \(owner):\(group), \(mode)"
    case .group, .teacher, .file: name
    }
  }

  /// The command that makes it; nil for a file, which is written.
  ///
  /// - Parameter exists: whether it is there, and only to be put right.
  public func command(exists: Bool) -> [String]? {
    switch self {
    case .group(let name): ["groupadd", "--system", name]
    case .students(let name, let group, let shell):
      exists
        ? ["usermod", "--gid", group, "--shell", shell, name]
        : ["useradd", "--system", "--gid", group, "--home-dir", "/", "--no-create-home", "--shell", shell, name]
    case .teacher(let name): ["useradd", "--create-home", "--shell", "/bin/bash", name]
    case .folder(let path, let owner, let group, let mode):
      ["install", "-d", "-m", mode, "-o", owner, "-g", group, path]
    case .file: nil
    }
  }

  /// The command that takes it away again; nil for what is no command or stays. The teacher's account stays, because his
  /// own files are in it; no home is ever removed.
  public var removal: [String]? {
    switch self {
    case .group(let name): ["groupdel", name]
    case .students(let name, _, _): ["userdel", name]
    case .folder(let path, _, _, _): ["rmdir", "--ignore-fail-on-non-empty", path]
    case .teacher, .file: nil
    }
  }
}
