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
          exit(errno == EPIPE ? 0 : 1)
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

  static var isOutputTerminal: Bool { isatty(1) == 1 }

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
