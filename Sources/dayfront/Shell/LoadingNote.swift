/// A line on standard error that says which file is being read, once reading takes so long that somebody wonders.
///
/// Only a terminal gets it, and it is wiped before anything else is said.
struct LoadingNote {
  private let start = Console.milliseconds
  private var isShown = false

  /// Milliseconds after which a wait is felt.
  private static let patience = 300

  mutating func tell(_ file: String) {
    guard Console.isComplaintTerminal, Console.milliseconds - start > Self.patience else { return }
    isShown = true
    Console.note("\r\u{1B}[Kdayfront: reading \(file) ...")
  }

  func wipe() { if isShown { Console.note("\r\u{1B}[K") } }
}
