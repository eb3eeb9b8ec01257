import Foundation

/// What a program did: its exit code and what it wrote.
public struct ProcessResult: Sendable {
  public var code: Int32
  public var output: String
  public var complaint: String
}

/// Runs a program to its end, with a text on its standard input.
///
/// Not through Foundation's `Process`: that one also waits for whatever the program leaves behind, and tmux leaves a
/// server.
@discardableResult
public func run(
  _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> ProcessResult {
  try run(program, arguments, bytes: Array(input.utf8), environment: environment)
}

/// Runs a program to its end, with any bytes on its standard input.
@discardableResult
public func run(
  _ program: String, _ arguments: [String], bytes: [UInt8], environment: [String: String] = [:]
) throws -> ProcessResult {
  // Whoever runs the tests may have settings of his own.
  let settings = TestDescriptions.environment.merging(["XDG_CONFIG_HOME": "/nowhere"]) { $1 }
    .merging(environment) { $1 }
  return try spawn(program, arguments, bytes: bytes, settings: settings)
}

/// Runs a program to its end, with these settings beside those of this process.
func spawn(
  _ program: String, _ arguments: [String], bytes: [UInt8] = [], settings: [String: String]
) throws -> ProcessResult {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  // Files rather than pipes: nothing blocks, however much is written.
  let paths = ["in", "out", "err"].map { folder.appendingPathComponent($0).path }
  try Data(bytes).write(to: URL(fileURLWithPath: paths[0]))

  let child = try spawn(program, arguments, environment: settings) { actions in
    posix_spawn_file_actions_addopen(&actions, 0, paths[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, paths[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, paths[2], O_WRONLY | O_CREAT, 0o600)
  }
  let code = exitCode(of: child)
  func text(_ path: String) -> String {
    String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data(), as: UTF8.self)
  }
  return ProcessResult(code: code, output: text(paths[1]), complaint: text(paths[2]))
}

/// What a program is started with that blocks no signal and ignores none, whatever the test runner does; further flags
/// may be given. A worker thread of the runner blocks signals, and a tmux server that hears none outlives its tests; other
/// tests ignore some for a moment, and so may whoever started the runner.
public func spawnAttributes(_ flags: Int32 = 0) -> posix_spawnattr_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags))
  return attributes
}

/// Starts a program; `streams` says where its standard streams come from and go to.
func spawn(
  _ program: String, _ arguments: [String], environment: [String: String],
  streams: (inout posix_spawn_file_actions_t) -> Void
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  streams(&actions)
  var attributes = spawnAttributes()
  defer { posix_spawnattr_destroy(&attributes) }
  let settings = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  var pairs: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
  defer { (words + pairs).forEach { free($0) } }
  var child = pid_t()
  let failure = posix_spawnp(&child, program, &actions, &attributes, &words, &pairs)
  guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
  return child
}

/// Waits for a program to end; its exit code as a shell would see it.
func exitCode(of child: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

/// The program that was built with the tests.
public let builtProgram: String = {
  let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  return folder.appendingPathComponent("dayfront").path
}()

/// The same as a word for a shell.
public let programWord = shellWord(builtProgram)

/// A text as one word for a shell, whatever is in it: `'a b'` for `a b`.
public func shellWord(_ text: String) -> String {
  "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
}

/// Runs the program that was built with the tests.
public func dayfront(
  _ arguments: String..., input: String = "", environment: [String: String] = [:]
) throws -> ProcessResult {
  try run(builtProgram, arguments, input: input, environment: environment)
}
