import CKiosk

/// The call of a program that is an account's login shell. Whatever it is called with, it means a kiosk, so that su, a
/// console and ssh lead to one place.
///
///     -dayfront                                    a console, `su - student`, ssh without words
///     dayfront -c "plain names ru"                 ssh with words, `su student -c`
///     dayfront -c "exec /usr/local/bin/dayfront follow --kiosk"    the forced command of sshd
///     dayfront                                     `su student`, where /etc/passwd has the shell
public struct LoginShell: Hashable, Sendable {
  /// The words asked for, not checked yet; empty for none. What a client of sshd asked for (SSH_ORIGINAL_COMMAND) goes
  /// before them.
  public private(set) var request: String
  /// The minutes without a sign of life after which the session ends; what a caller says makes it shorter only.
  public private(set) var idleMinutes = LoginShell.longestIdle

  /// The longest that anybody may ask for.
  public static let longestIdle = 30

  /// Reads a call; nil where it is an ordinary one.
  ///
  /// - Parameters:
  ///   - arguments: those of the program, the word that it was called by first.
  ///   - isShell: whether a name is that of the account's shell. It is asked only for calls by a bare name, as su makes
  ///     them.
  public init?(
    arguments: [String], isShell: (String) -> Bool = { dayfront_kiosk_is_shell_of_account($0) != 0 }
  ) {
    guard let called = arguments.first, !called.isEmpty else { return nil }
    let words = arguments.dropFirst()
    let isLogin = called.utf8.first == UInt8(ascii: "-")
    guard isLogin || words.first == "-c" || !called.utf8.contains(UInt8(ascii: "/")) && isShell(called) else {
      return nil
    }
    request = words.first == "-c" ? words.dropFirst().first ?? "" : words.joined(separator: " ")
    takeForced()
  }

  /// Takes the options out of a forced command, `exec PATH/dayfront follow --kiosk --idle-timeout 20 NAME`. Any other command
  /// is a request as it is.
  private mutating func takeForced() {
    var words = request.split(separator: " ").map(String.init)[...]
    if words.first == "exec" { words = words.dropFirst() }
    guard let program = words.popFirst(), program.split(separator: "/").last == "dayfront", words.contains("--kiosk")
    else { return }
    var others: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "--kiosk": break
      case "--idle-timeout":
        let minutes = words.popFirst().flatMap { Int($0) } ?? Self.longestIdle
        idleMinutes = min(max(1, minutes), Self.longestIdle)
      default: others.append(word)
      }
    }
    request = others.joined(separator: " ")
  }
}
