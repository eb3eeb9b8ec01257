import Glibc

// This file alone imports the C library.

/// The calls to the system that a relay makes by itself.
enum System {
  /// The milliseconds on a clock that never goes backwards.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func end(_ code: Int32) -> Never { exit(code) }

  /// Writes a sentence to standard error, which a service manager keeps.
  static func say(_ words: String) {
    let line = "dayfront-relay: \(words)\n"
    _ = write(2, line, line.utf8.count)
  }

  // MARK: Signals

  /// The writing end of the pipe by which a signal is told to the loop.
  nonisolated(unsafe) private static var bell: Int32 = -1

  /// A descriptor that can be read once the program is to end.
  static func catchSignals() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    bell = ends[1]
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _ in _ = write(System.bell, "x", 1) } }
    signal(SIGPIPE, SIG_IGN)
    return ends[0]
  }

  /// Whether a byte can be read.
  static func hasRung(_ descriptor: Int32) -> Bool {
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) == 1
  }

  // MARK: A password

  enum SecretFault: Error {
    case unreadable(String)
    case readableByOthers
    case empty
  }

  /// The first line of a file that only its owner, or its group, may read.
  static func secret(in path: String) throws(SecretFault) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG || facts.st_mode & S_IFMT == S_IFIFO else {
      throw .unreadable("it is no file")
    }
    guard facts.st_mode & 0o007 == 0 else { throw .readableByOthers }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard !line.isEmpty else { throw .empty }
    return String(decoding: line, as: UTF8.self)
  }

  // MARK: A service manager

  /// Tells the service manager that started this program, if one did: `READY=1`, `STATUS=connected`.
  static func notify(_ words: String) {
    guard let path = environment("NOTIFY_SOCKET") else { return }
    var bytes = Array(path.utf8)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    // A name, not a path.
    if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path)! + bytes.count)
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(descriptor, words, words.utf8.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
  }
}
