#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// This file alone imports the C library; no other file of the module does.

/// The signal for a closed line, and the one for processor time that is used up.
let hangup = SIGHUP, timeIsUp = SIGXCPU
/// The signal of Ctrl-C.
let interrupt = SIGINT

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Whether root runs this.
var isRoot: Bool { geteuid() == 0 }

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
}

/// Hands each variable of the environment on, as `NAME=value`.
func forEachVariable(_ body: (String) -> Void) {
  var entry = environ
  while let pointer = entry.pointee {
    body(String(cString: pointer))
    entry += 1
  }
}

/// The folder that paths which do not begin at the root begin in; nil where it is gone.
var workingFolder: String? {
  guard let path = getcwd(nil, 0) else { return nil }
  defer { free(path) }
  return String(cString: path)
}

/// A refusal to read, in the system's words.
struct InputFault: Error {
  var words: String
}

/// Reads from standard input what fits into a buffer; returns the number of bytes, 0 at the end. If the input does not
/// block, it is waited for.
func readInput(into buffer: inout [UInt8]) throws(InputFault) -> Int {
  while true {
    let count = read(0, &buffer, buffer.count)
    if count >= 0 { return count }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      poll(&input, 1, -1)
    default: throw InputFault(words: String(cString: strerror(errno)))
    }
  }
}

/// A reason why another program gave no result.
enum FilterFault: Error {
  /// There is no such program.
  case missing
  /// It ended with a fault, of which it complained itself.
  case failed
}

/// What another program makes of some bytes, by its standard streams. It must read all of them before it writes.
func filtered(_ bytes: [UInt8], by words: [String]) throws(FilterFault) -> [UInt8] {
  var input: [Int32] = [-1, -1], output: [Int32] = [-1, -1]
  guard pipe(&input) == 0 else { throw .failed }
  guard pipe(&output) == 0 else {
    input.forEach { close($0) }
    throw .failed
  }
  for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_adddup2(&actions, input[0], 0)
  posix_spawn_file_actions_adddup2(&actions, output[1], 1)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  var child = pid_t()
  let fault = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
  close(input[0])
  close(output[1])
  defer { close(output[0]) }
  guard fault == 0 else {
    close(input[1])
    throw fault == ENOENT ? .missing : .failed
  }
  let before = signal(SIGPIPE, SIG_IGN)
  writeWhole(bytes, to: input[1])
  signal(SIGPIPE, before)
  close(input[1])
  let result = readWhole(output[0])
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  guard status == 0 else { throw .failed }
  return result
}

private func writeWhole(_ bytes: [UInt8], to descriptor: Int32) {
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, bytes.count - done) }
    if count > 0 { done += count } else if errno != EINTR { return }
  }
}

private func readWhole(_ descriptor: Int32) -> [UInt8] {
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { result += buffer[..<count] } else if count == 0 || errno != EINTR { return result }
  }
}

/// Ends the process.
func end(_ code: Int32) -> Never { exit(code) }

/// Ends the process by a signal, caught or not.
func end(by number: Int32) -> Never {
  signal(number, SIG_DFL)
  raise(number)
  exit(128 + number)
}

/// Whether the user has asked to stop since `catchInterrupts`. A handler of signals sets it and nothing else.
nonisolated(unsafe) private var isInterrupted: Int32 = 0

/// Lets SIGINT, SIGTERM and SIGHUP be asked for instead of ending the process.
func catchInterrupts() {
  for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { isInterrupted = $0 } }
}

/// The signal that came since `catchInterrupts`; nil for none.
var caughtInterrupt: Int32? { isInterrupted == 0 ? nil : isInterrupted }
