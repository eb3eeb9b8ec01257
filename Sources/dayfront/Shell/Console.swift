#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The process's surroundings: standard streams and the environment. The one door to them.
enum Console {
  /// A complaint on standard error, a line.
  static func complain(_ text: String) { write(text + "\n", to: 2) }

  /// Data on standard output, as it is.
  static func print(_ text: String) { write(text, to: 1) }

  /// Writes all of a text; where the reader has gone the process ends quietly, as tools in a pipe do.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress!, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          if errno == EPIPE { exit(0) }
          // Nothing can be said where complaints themselves cannot be written.
          if descriptor == 1 { complain("dayfront: standard output: \(String(cString: strerror(errno)))") }
          exit(1)
        }
      }
    }
  }

  /// The environment by name; where a name stands twice the first one counts.
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

  /// Calls `body` with each line of standard input and its number; nil, or why reading ended early.
  static func forEachInputLine(_ body: (String, Int) -> Void) -> String? {
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var number = 0
    func hand(_ line: ArraySlice<UInt8>) {
      number += 1
      body(String(decoding: line, as: UTF8.self), number)
    }
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return String(cString: strerror(errno)) }
      if count == 0 { break }
      rest += buffer[..<count]
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        hand(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
    if !rest.isEmpty { hand(rest[...]) }
    return nil
  }

  static var isOutputTerminal: Bool { isatty(1) == 1 }

  /// Ends the process.
  static func leave(_ code: Int32) -> Never { exit(code) }

  /// Lets a signal that was caught end the process, so that its caller sees which one it was.
  static func die(of signal: Int32) -> Never {
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    exit(128 + signal)
  }

  /// A text fit for a terminal: control and format characters are replaced by question marks.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "?"
          default: $0
          }
        }))
  }
}
