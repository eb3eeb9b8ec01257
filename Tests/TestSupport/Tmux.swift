import Foundation

/// A real terminal for tests: a tmux server of its own with one pane.
public final class Tmux {
  private let socket = "dayfront-\(UUID().uuidString.prefix(8))"

  /// Starts a command in a pane of a size, with the environment given and nothing else that sways a terminal program.
  public init(
    columns: Int, rows: Int, term: String, locale: String, environment: [String: String] = [:], command: String
  ) throws {
    var settings = ["TERM": term, "LC_ALL": locale].merging(environment) { $1 }
    settings["NO_COLOR"] = settings["NO_COLOR"] ?? ""
    let assignments = settings.map { "\($0)=\(shellWord($1))" }.sorted().joined(separator: " ")
    try call([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      // A shell that a Ctrl-C reaches too would end with it, as dash does.
      "trap : INT; env -u COLORTERM \(assignments) \(command); code=$?; printf '\\nleft with %s, lines %s\\n' $code $(stty -a | grep -c ' icanon'); exec sleep 60",
    ])
  }

  deinit { _ = try? call(["kill-server"]) }

  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    // Without a UTF-8 locale of its own tmux would show underscores.
    try run("/usr/bin/env", ["tmux", "-u", "-L", socket] + arguments, environment: ["LC_ALL": "C.UTF-8", "TMUX": ""])
      .output
  }

  /// The screen as text.
  public func screen() throws -> String { try call(["capture-pane", "-p"]) }

  /// Types keys by tmux's names.
  public func type(_ keys: String...) throws { try call(["send-keys"] + keys) }

  public func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen once it satisfies a condition, or as it is after twenty seconds.
  public func screen(until isReady: (String) -> Bool) throws -> String {
    var text = ""
    for _ in 0..<400 {
      text = try screen()
      if isReady(text) { return text }
      usleep(50_000)
    }
    return text
  }
}
