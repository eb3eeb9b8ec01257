import Foundation
import TestSupport

/// The program on a line of its own, as a terminal would run it.
final class ProgramOnALine {
  let process: pid_t
  private let far: Int32
  private let near: Int32
  /// How much it has written so far.
  private(set) var written = 0

  init(_ arguments: [String], columns: UInt16, rows: UInt16) throws {
    // Swift does not see posix_openpt and its sisters: these are TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
    var number: Int32 = 0
    far = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0, ioctl(far, 0x4004_5431 as UInt, &number) == 0, ioctl(far, 0x8004_5430 as UInt, &number) == 0
    else { throw POSIXError(.ENXIO) }
    let path = "/dev/pts/\(number)"
    near = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = fcntl(far, F_SETFL, O_NONBLOCK)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens is its own.
    for descriptor in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, O_RDWR, 0) }
    // 0x80 is POSIX_SPAWN_SETSID of <spawn.h>, which Swift does not see either.
    var attributes = spawnAttributes(0x80)
    defer { posix_spawnattr_destroy(&attributes) }
    var words: [UnsafeMutablePointer<CChar>?] = ([builtProgram] + arguments).map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] =
      ["TERM=xterm-256color", "LC_ALL=C.UTF-8"].map { strdup($0 as String) } + [nil]
    defer { (words + pairs).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, builtProgram, &actions, &attributes, &words, &pairs)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    process = child
  }

  deinit {
    close(far)
    close(near)
  }

  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(far, $0.baseAddress!, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { listen(milliseconds: 20) }
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  /// Takes what it writes, until nothing has come for so long.
  func listen(milliseconds: Int32) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var waited = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
    while poll(&waited, 1, milliseconds) > 0 {
      let count = read(far, &buffer, buffer.count)
      guard count > 0 else { return }
      written += count
    }
  }

  /// The exit code once it has ended by itself; nil if it has not within so many tries of a tenth of a second.
  func end(tries: Int) -> Int32? {
    var status: Int32 = 0
    for _ in 0..<tries {
      listen(milliseconds: 100)
      if waitpid(process, &status, WNOHANG) == process {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }
}
