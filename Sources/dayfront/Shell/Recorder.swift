/// Detects programs that record the output to a terminal, to be played back on others.
///
/// A question in a recording would be asked of every terminal that it is played on, and the answer would be read as
/// typing by the program running there. So no questions are asked where the environment shows such a program.
enum Recorder {
  private static let signs = ["ASCIINEMA_REC", "ASCIINEMA_SESSION", "TERMINALIZER", "T_REC", "TTYREC", "SCRIPT"]

  static func isRunning(in environment: [String: String]) -> Bool {
    signs.contains { environment[$0].map { !$0.isEmpty } ?? false }
  }
}
