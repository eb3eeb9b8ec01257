import Basics
import Outlets

extension Console {
  /// The exit code when the reader of the output has gone: 128 and 13, the number of SIGPIPE, as a shell reports a
  /// program ended by that signal. It is used where the signal is ignored, as by services.
  static let readerGone: Int32 = 141

  /// Writes data to standard output unchanged. If it cannot be written, the process ends: with 1 and a complaint, or
  /// with `readerGone`.
  ///
  /// - Parameters:
  ///   - verdict: the exit code that the command ends with anyway, if it is known already. It is then used even if
  ///     writing fails, so that a fault that was found is not lost.
  ///   - limit: the milliseconds that writing may take; see `StandardStream.write`.
  static func print(_ text: String, verdict: Int32? = nil, within limit: Int? = nil) {
    do { try StandardStream.output.write(text, within: limit) } catch { end(after: error, verdict: verdict) }
  }

  /// Writes bytes to standard output. If they cannot be written, the process ends as after a text.
  static func print(bytes: [UInt8]) {
    do { try StandardStream.output.write(bytes: bytes) } catch { end(after: error, verdict: nil) }
  }

  private static func end(after failure: StandardStream.Failure, verdict: Int32?) {
    switch failure {
    case .readerGone: leave(verdict ?? readerGone)
    case .refused(let words):
      complain("dayfront: standard output: \(words)")
      leave(verdict ?? 1)
    }
  }

  /// Writes a complaint as a line on standard error.
  ///
  /// Complaints quote their input. Control characters are replaced before a terminal sees them, line ends among them,
  /// because a quotation must not begin a new line of the complaint.
  static func complain(_ text: String) { note(printable(text) + "\n") }

  /// Writes a complaint of several lines, cleaned like one.
  static func complain(lines: [String]) { note(lines.map { printable($0) + "\n" }.joined()) }

  /// Writes the program's own words on standard error unchanged: control sequences work.
  ///
  /// If they cannot be written, the command goes on, because its data and its exit code do not depend on them.
  static func note(_ text: String) { try? StandardStream.complaints.write(text) }

  /// A text fit for a terminal: a question mark stands for each character that is not shown.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isShown($0) ? $0 : "?" }))
  }
}
