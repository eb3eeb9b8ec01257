/// Programs that record what is sent to a terminal, to be played back on others.
///
/// A question in such a recording would be asked of every terminal that it is played on, and its answer typed into
/// whatever runs there. So nothing is asked where one of them says in the environment that it runs.
enum Recorder {
  private static let signs = ["ASCIINEMA_REC", "ASCIINEMA_SESSION", "TERMINALIZER", "T_REC", "TTYREC", "SCRIPT"]

  static func isRunning(in environment: [String: String]) -> Bool {
    signs.contains { environment[$0].map { !$0.isEmpty } ?? false }
  }
}
