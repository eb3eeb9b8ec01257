import Outlets

extension Console {
  /// The code of a program whose reader has gone, as a shell tells it where the signal of it ends the program: 128 and
  /// 13, the number of SIGPIPE. Whoever ignores that signal, as services do, hears of it by this.
  static let readerGone: Int32 = 141

  /// Data on standard output, as it is. Where it cannot be written the process ends: with 1 and a complaint, or with
  /// `readerGone`.
  ///
  /// - Parameter verdict: the code that the command ends with whatever becomes of its output, where it knows that
  ///   already: a fault that was found stays found.
  static func print(_ text: String, verdict: Int32? = nil) {
    do { try StandardStream.output.write(text) } catch {
      switch error {
      case .readerGone: leave(verdict ?? readerGone)
      case .refused(let words):
        complain("dayfront: standard output: \(words)")
        leave(verdict ?? 1)
      }
    }
  }

  /// A complaint on standard error, a line.
  ///
  /// Complaints quote what they were given: control characters are replaced before a terminal sees them, the ends of
  /// lines among them, because what is quoted must not begin a line of ours.
  static func complain(_ text: String) { note(printable(text) + "\n") }

  /// A complaint of several lines, cleaned like one.
  static func complain(lines: [String]) { note(lines.map { printable($0) + "\n" }.joined()) }

  /// Words of our own on standard error, as they are: control sequences work.
  ///
  /// Where nobody hears them the command goes on: its data and its code are not theirs.
  static func note(_ text: String) { try? StandardStream.complaints.write(text) }
}
