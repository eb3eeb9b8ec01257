import Curses

/// A line on standard error with the file that is being read, shown once reading takes noticeably long.
///
/// It is written only to a terminal, and wiped before any other output. It returns to the line's start and overwrites
/// itself, without control sequences, because the kind of terminal is not known yet.
struct LoadingNote {
  private let isTerminal: Bool
  private let now: () -> Int64
  private let write: (String) -> Void
  private let start: Int64
  /// The columns of the text that is shown.
  private var width = 0

  /// The milliseconds after which a wait is noticed.
  static let patience: Int64 = 300

  /// Makes a note; nothing is shown at first.
  ///
  /// - Parameters:
  ///   - isTerminal: whether standard error is a terminal.
  ///   - now: the milliseconds on a clock that never goes backwards.
  ///   - write: writes a text unchanged.
  init(
    isTerminal: Bool = Console.isComplaintTerminal, now: @escaping () -> Int64 = { Terminal.clock },
    write: @escaping (String) -> Void = Console.note
  ) {
    self.isTerminal = isTerminal
    self.now = now
    self.write = write
    start = now()
  }

  mutating func tell(_ file: String) {
    guard isTerminal, now() - start >= Self.patience else { return }
    let words = "dayfront: reading \(file) ..."
    write("\r" + words + String(repeating: " ", count: max(0, width - words.count)))
    width = max(width, words.count)
  }

  func wipe() { if width > 0 { write("\r" + String(repeating: " ", count: width) + "\r") } }
}
