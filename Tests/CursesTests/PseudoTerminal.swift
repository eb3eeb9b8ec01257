import Glibc

/// Both ends of a line: what is typed at one end, a terminal reads at the other.
struct PseudoTerminal {
  let far: Int32
  let near: Int32

  init(columns: UInt16 = 40, rows: UInt16 = 10) throws {
    // Swift does not see posix_openpt and its sisters: these are TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>.
    let unlock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    var number: Int32 = 0
    far = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard far >= 0, ioctl(far, unlock, &number) == 0, ioctl(far, getNumber, &number) == 0 else { throw Failure() }
    near = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard near >= 0 else { throw Failure() }
    resize(columns: columns, rows: rows)
    _ = fcntl(far, F_SETFL, O_NONBLOCK)
  }

  struct Failure: Error {}

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(far, bytes, bytes.count)
  }

  /// What has been written to the terminal since the last look: the kernel passes it on in its own time, so this looks
  /// until the text is as expected, for two seconds at most.
  func shown(until isExpected: (String) -> Bool) -> String {
    var text = ""
    for _ in 0..<200 {
      var bytes = [UInt8](repeating: 0, count: 65536)
      let count = read(far, &bytes, bytes.count)
      text += String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      if isExpected(text) { break }
      usleep(10_000)
    }
    return text
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(near, &modes)
    return modes
  }

  func close() {
    _ = Glibc.close(far)
    _ = Glibc.close(near)
  }
}
