import Foundation
import Glibc

/// A program at one end of a pseudo terminal; at the other a test, which reads when it likes and answers as a terminal
/// would. It needs no terminal program and sees each byte.
public final class Line {
  public let child: pid_t
  private var far: Int32
  /// Kept open, so that the modes can be read when the program has gone.
  private let near: Int32
  public private(set) var received: [UInt8] = []
  /// Whether questions are answered; once they are again, so are those that came meanwhile.
  public var answers = true {
    didSet { answerQuestions() }
  }
  /// What is answered to which question. At first no more than that all is well, and that pastes are marked, so that
  /// what a test types at once is not taken for one.
  public var knows = ["\u{1B}[5n": "\u{1B}[0n", "\u{1B}[?2004$p": "\u{1B}[?2004;2$y"]
  private var answered = 0
  private var status: Int32?

  public struct Failure: Error {}

  /// Starts a program on a line of a size, as the leader of a session of its own with the line as its terminal.
  ///
  /// `speed` is one of the C library's codes, as `B9600`.
  public init(
    _ program: String, _ arguments: [String], columns: Int = 80, rows: Int = 24, term: String?,
    locale: String = "C.UTF-8",
    speed: Int? = nil, environment: [String: String] = [:]
  ) throws {
    // Swift does not see posix_openpt and its sisters: these are TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
    let unlock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    var number: Int32 = 0
    far = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0, ioctl(far, unlock, &number) == 0, ioctl(far, getNumber, &number) == 0 else { throw Failure() }
    near = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard near >= 0 else { throw Failure() }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
    if let speed {
      var modes = termios()
      tcgetattr(near, &modes)
      cfsetospeed(&modes, speed_t(speed))
      tcsetattr(near, TCSANOW, &modes)
    }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let newSession: Int32 = 0x80
    var attributes = spawnAttributes(newSession)
    defer { posix_spawnattr_destroy(&attributes) }
    // Swift's own account of a crash would ask at the terminal what to do.
    var settings = ["PATH": "/usr/bin:/bin", "LC_ALL": locale, "SWIFT_BACKTRACE": "enable=no"].merging(environment) {
      $1
    }
    settings.merge(TestDescriptions.environment) { given, _ in given }
    settings["TERM"] = term
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] = settings.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + pairs).forEach { free($0) } }
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, &attributes, &words, &pairs) == 0 else { throw Failure() }
    self.child = child
    _ = fcntl(far, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if !hasEnded {
      kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
    if far >= 0 { close(far) }
    close(near)
  }

  public func type(_ text: String) { type(Array(text.utf8)) }

  public func type(_ bytes: [UInt8]) { _ = write(far, bytes, bytes.count) }

  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  public func signal(_ number: Int32) { kill(child, number) }

  /// Closes the far end, as a terminal window that is closed.
  public func hangUp() {
    close(far)
    far = -1
  }

  /// Reads so many bytes at most that are there now, answers what they ask, and returns how many came.
  @discardableResult
  public func read(atMost limit: Int = 65536) -> Int {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = Glibc.read(far, &bytes, limit)
    guard count > 0 else { return 0 }
    received += bytes.prefix(count)
    answerQuestions()
    return count
  }

  private func answerQuestions() {
    while answers, let (end, answer) = nextQuestion {
      answered = end
      type(answer)
    }
  }

  /// The first question that has not been answered yet: where it ends, and its answer.
  private var nextQuestion: (end: Int, answer: String)? {
    knows.compactMap { question, answer in
      received[answered...].firstRange(of: Array(question.utf8)).map { ($0.upperBound, answer) }
    }.min { $0.0 < $1.0 }
  }

  /// Reads until the text satisfies a condition, twenty seconds at most; whether it does.
  @discardableResult
  public func reads(until isReady: (Line) -> Bool) -> Bool {
    for _ in 0..<4000 {
      while read() > 0 {}
      if isReady(self) { return true }
      if hasEnded {
        while read() > 0 {}
        return isReady(self)
      }
      usleep(5000)
    }
    return false
  }

  /// Reads until nothing has come for a while.
  public func rest() {
    var quiet = 0
    while quiet < 12 {
      quiet = read() > 0 ? 0 : quiet + 1
      if quiet > 0 { usleep(5000) }
    }
  }

  public var text: String { String(decoding: received, as: UTF8.self) }

  /// Whether the program has not ended.
  public var isRunning: Bool { !hasEnded }

  private var hasEnded: Bool {
    if status != nil { return true }
    var code: Int32 = 0
    if waitpid(child, &code, WNOHANG) == child { status = code }
    return status != nil
  }

  /// The exit code as a shell would see it, once the program has ended; nil if it has not within so many seconds.
  ///
  /// - Parameter reading: whether what it sends is read meanwhile; in the end it is.
  public func exitCode(within seconds: Int = 20, reading: Bool = true) -> Int32? {
    for _ in 0..<seconds * 200 {
      if hasEnded { break }
      if reading { read() }
      usleep(5000)
    }
    // What was written last may still be on its way through the kernel.
    rest()
    guard let status else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Fills the line with a byte from the program's end, so that it takes so many bytes more and then none; whether that could be
  /// done. The kernel gives room in pieces, so the room of a piece is found out first.
  public func fill(with byte: UInt8, leaving room: Int) -> Bool {
    _ = fcntl(near, F_SETFL, O_NONBLOCK)
    func write(atMost limit: Int) -> Int {
      var count = 0
      while count < limit, Glibc.write(near, [byte], 1) == 1 { count += 1 }
      usleep(20_000)
      return count
    }
    func makeRoom() {
      while poll(ofNear: POLLOUT) == false, read(atMost: 256) > 0 { usleep(5000) }
      // A whole piece more, as the first may be a small one.
      read(atMost: 512)
      usleep(20_000)
    }
    while write(atMost: 1 << 20) > 0 {}
    makeRoom()
    let piece = write(atMost: 1 << 20)
    makeRoom()
    return piece > room && write(atMost: piece - room) == piece - room
  }

  /// Whether the line takes nothing more from the program.
  public var isFull: Bool { !poll(ofNear: POLLOUT) }

  private func poll(ofNear events: Int32) -> Bool {
    var line = pollfd(fd: near, events: Int16(events), revents: 0)
    return Glibc.poll(&line, 1, 0) == 1
  }

  /// Bytes that were sent to the program and that nobody has read: a shell would take them for typed.
  public var unread: Int {
    var raw = termios()
    tcgetattr(near, &raw)
    // Lines that have not ended count too.
    raw.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(near, TCSANOW, &raw)
    var count: Int32 = 0
    _ = ioctl(near, UInt(FIONREAD), &count)
    return Int(count)
  }

  /// The modes of the line, as `stty -g` tells them.
  public var modes: [UInt64] {
    var modes = termios()
    tcgetattr(near, &modes)
    let codes = withUnsafeBytes(of: &modes.c_cc) { $0.map { UInt64($0) } }
    return [UInt64(modes.c_iflag), UInt64(modes.c_oflag), UInt64(modes.c_cflag), UInt64(modes.c_lflag)] + codes
  }
}
