/// A line on standard error that says which file is being read, once reading takes so long that somebody wonders.
///
/// Only a terminal gets it, and it is wiped before anything else is said. It goes back and writes over itself, without
/// any sequence: what kind of terminal it is nobody knows yet.
struct LoadingNote {
  private let isTerminal: Bool
  private let now: () -> Int
  private let write: (String) -> Void
  private let start: Int
  /// Columns of what is shown.
  private var width = 0

  /// Milliseconds after which a wait is felt.
  static let patience = 300

  /// - Parameters:
  ///   - isTerminal: whether somebody sees it.
  ///   - now: milliseconds on a clock that only goes forward.
  ///   - write: takes what is written as it is.
  init(
    isTerminal: Bool = Console.isComplaintTerminal, now: @escaping () -> Int = { Console.milliseconds },
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
