import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// All access to the process's surroundings: standard input, the environment, clock and signals. Writing goes through
/// `Outlets`.
enum Console {
  /// The milliseconds on a clock that never goes backwards.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  static var isComplaintTerminal: Bool { isatty(2) == 1 }

  /// The environment's variables by name. Of a name that stands twice, the first value counts.
  static let environment: [String: String] = {
    var result: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let pair = String(cString: pointer).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, result[String(pair[0])] == nil { result[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return result
  }()

  /// The longest line of input that is read, in bytes.
  static let longestLine = 4096

  /// Calls `body` with each line of standard input, nil for one that is too long, and its number from 1. Returns nil,
  /// or the reason why reading ended early.
  static func forEachInputLine(_ body: (String?, Int) -> Void) -> String? {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var number = 0
    // Input without line ends must not fill the memory. One byte more than allowed is kept: it marks a line as too
    // long.
    func keep(_ part: ArraySlice<UInt8>) { rest += part.prefix(max(0, longestLine + 1 - rest.count)) }
    func hand(_ line: ArraySlice<UInt8>) {
      number += 1
      body(line.count <= longestLine ? String(decoding: line, as: UTF8.self) : nil, number)
    }
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        poll(&input, 1, -1)
        continue
      }
      if count < 0 { return String(cString: strerror(errno)) }
      if count == 0 { break }
      var start = 0
      while let end = buffer[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        keep(buffer[start..<end])
        hand(rest[...])
        rest.removeAll(keepingCapacity: true)
        start = end + 1
      }
      keep(buffer[start..<count])
    }
    if !rest.isEmpty { hand(rest[...]) }
    return nil
  }

  /// The result of waiting for standard input.
  enum Arrival {
    case bytes([UInt8])
    case nothing
    /// The input has ended, or its line is closed.
    case end
  }

  /// Waits for standard input, at most so many milliseconds; nil waits without limit.
  ///
  /// - Parameter others: descriptors that also end the wait, each with whether to wait for room to write.
  static func arrival(within milliseconds: Int?, also others: [(descriptor: Int32, wantsRoom: Bool)] = []) -> Arrival {
    while true {
      var waited = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0)]
      waited += others.map {
        pollfd(fd: $0.descriptor, events: Int16(POLLIN) | ($0.wantsRoom ? Int16(POLLOUT) : 0), revents: 0)
      }
      let ready = poll(&waited, nfds_t(waited.count), milliseconds.map { Int32($0) } ?? -1)
      if ready == 0 || ready > 0 && waited[0].revents == 0 { return .nothing }
      if ready < 0, errno == EINTR { continue }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = ready < 0 ? -1 : read(0, &buffer, buffer.count)
      if count > 0 { return .bytes(Array(buffer[..<count])) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      return .end
    }
  }

  /// The milliseconds on a clock that never goes backwards.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Sets the terminal on standard input to single keys without echo; every way out restores it. A file or a pipe is
  /// read as it is.
  ///
  /// - Parameter allowsStop: whether Ctrl-Z stops the process.
  static func takeKeys(allowsStop: Bool = true) {
    guard tcgetattr(0, &foundModes) == 0 else { return }
    keyModes = foundModes
    keyModes.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    withUnsafeMutableBytes(of: &keyModes.c_cc) { codes in
      codes[Int(VMIN)] = 1
      codes[Int(VTIME)] = 0
      // 0 is _POSIX_VDISABLE: the character does nothing.
      if !allowsStop { codes[Int(VSUSP)] = 0 }
    }
    areKeysTaken = true
    atexit { Console.giveBackLine() }
    for number in endings { catchEnding(number) }
    if allowsStop { catchStop() }
    Glibc.signal(SIGCONT) { _ in Console.takeLine() }
    takeLine()
  }

  /// Sets the modes for single keys, unless another process has the terminal. Safe in a signal handler.
  fileprivate static func takeLine() {
    if tcgetpgrp(0) == getpgrp() { tcsetattr(0, TCSANOW, &keyModes) }
  }

  /// Restores the modes that `takeKeys` found. Safe in a signal handler.
  static func giveBackLine() {
    // From the background the call would stop the process, and the modes are another program's.
    if areKeysTaken, tcgetpgrp(0) == getpgrp() { tcsetattr(0, TCSANOW, &foundModes) }
  }

  static var isInputTerminal: Bool { isatty(0) == 1 }

  static var isOutputTerminal: Bool { isatty(1) == 1 }

  /// The signal for a closed line, and the one for processor time that is used up.
  static let hangup = SIGHUP, timeIsUp = SIGXCPU

  /// Runs an action that may block. If it takes longer than so many milliseconds (rounded up to seconds), SIGALRM ends
  /// the process as other signals do.
  static func within(milliseconds: Int, _ body: () -> Void) {
    alarm(UInt32(max(1, (milliseconds + 999) / 1000)))
    body()
    alarm(0)
  }

  /// Ends the process.
  static func leave(_ code: Int32) -> Never { exit(code) }

  /// Ends the process by a signal that was caught, so that its parent sees which one it was.
  static func die(of signal: Int32) -> Never {
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    exit(128 + signal)
  }

  /// A text fit for a terminal: a question mark stands for each character that is not shown.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isShown($0) ? $0 : "?" }))
  }
}

// The data of signal handlers. It is set before the first handler is installed, and only read from then on.
private nonisolated(unsafe) var foundModes = termios()
private nonisolated(unsafe) var keyModes = termios()
private nonisolated(unsafe) var areKeysTaken = false

/// The signals that end or crash the process by default and can be caught, real-time signals among them (from 34 on,
/// because the C library keeps the first two for itself).
private let endings =
  [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGPROF, SIGVTALRM, SIGXCPU, SIGXFSZ, SIGIO,
    SIGPWR, SIGSTKFLT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGSYS,
  ] + Array(34...64)

/// Gives the terminal back when a signal arrives, and then lets the signal have its default effect. A signal that is
/// ignored stays ignored.
private func catchEnding(_ number: Int32) {
  let before = signal(number) { number in
    Console.giveBackLine()
    signal(number, SIG_DFL)
    raise(number)
  }
  if unsafeBitCast(before, to: Int.self) == 1 { signal(number, SIG_IGN) }
}

/// Lets Ctrl-Z stop the process after giving the terminal back, and takes the terminal again when the process
/// continues.
private func catchStop() {
  signal(SIGTSTP) { number in
    Console.giveBackLine()
    signal(number, SIG_DFL)
    // Inside its own handler the signal is blocked. It is unblocked to take effect at once; the system ignores it where
    // no process could continue this one.
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, number)
    sigprocmask(SIG_UNBLOCK, &stop, nil)
    raise(number)
    catchStop()
    Console.takeLine()
  }
}
