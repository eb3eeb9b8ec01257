import Foundation
import Glibc

/// Pipes that a program may find instead of a file or a terminal.
public enum PipeKind: Sendable {
  /// Nobody reads it any more.
  case readerGone
  /// Writing does not wait, and the reader begins late.
  case withoutWaiting
}

/// Runs a program whose standard output is a pipe, and perhaps its standard error too, which is told nowhere then.
///
/// - Parameter isDeaf: whether SIGPIPE is ignored, as it is for services.
public func run(
  _ program: String, _ arguments: [String], into kind: PipeKind, isDeaf: Bool = false, complaintsToo: Bool = false,
  input: String = ""
) throws -> ProcessResult {
  try TemporaryFolder.with { folder in
    folder.write(Array(input.utf8), to: "in")
    // One with a name, because other programs are started meanwhile and must not get an end of it: O_CLOEXEC is not for
    // pipe(2).
    folder.makePipe("out")
    let ends = [O_RDONLY | O_NONBLOCK, O_WRONLY].map { open(folder.path + "/out", $0 | O_CLOEXEC) }
    precondition(ends.allSatisfy { $0 >= 0 })
    _ = fcntl(ends[0], F_SETFL, 0)
    if kind == .withoutWaiting { _ = fcntl(ends[1], F_SETFL, O_NONBLOCK) }
    if kind == .readerGone { close(ends[0]) }
    let words = isDeaf ? ["/bin/sh", "-c", "trap '' PIPE; exec \"$0\" \"$@\"", program] : [program]
    let child = try spawn(words[0], Array(words.dropFirst()) + arguments, environment: [:]) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/in", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      if complaintsToo {
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
      } else {
        posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/err", O_WRONLY | O_CREAT, 0o600)
      }
    }
    close(ends[1])
    var output: [UInt8] = []
    if kind == .withoutWaiting {
      // Until the pipe is full, or the program has ended with what fits.
      usleep(500_000)
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = read(ends[0], &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        output += buffer[..<count]
      }
      close(ends[0])
    }
    let code = exitCode(of: child)
    let complaint = (try? String(contentsOfFile: folder.path + "/err", encoding: .utf8)) ?? ""
    return ProcessResult(code: code, output: String(decoding: output, as: UTF8.self), complaint: complaint)
  }
}

/// Runs a program whose standard input is a pipe where reading does not wait, and brings its parts late.
public func run(_ program: String, _ arguments: [String], inputInParts parts: [String]) throws -> ProcessResult {
  try TemporaryFolder.with { folder in
    let path = folder.path
    folder.makePipe("in")
    // Reading and writing, so that opening waits for nobody.
    let end = open(path + "/in", O_RDWR | O_CLOEXEC)
    precondition(end >= 0)
    let child = try spawn(program, arguments, environment: [:]) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, path + "/in", O_RDONLY | O_NONBLOCK, 0)
      posix_spawn_file_actions_addopen(&actions, 1, path + "/out", O_WRONLY | O_CREAT, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, path + "/err", O_WRONLY | O_CREAT, 0o600)
    }
    for part in parts {
      usleep(300_000)
      let bytes = Array(part.utf8)
      _ = write(end, bytes, bytes.count)
    }
    close(end)
    let code = exitCode(of: child)
    let texts = ["/out", "/err"].map { (try? String(contentsOfFile: path + $0, encoding: .utf8)) ?? "" }
    return ProcessResult(code: code, output: texts[0], complaint: texts[1])
  }
}
