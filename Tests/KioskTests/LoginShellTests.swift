import Kiosk
import TestSupport
import Testing

@Suite struct LoginShellTests {
  static func read(_ arguments: [String], isShell: Bool = false) -> LoginShell? {
    LoginShell(arguments: arguments) { name in isShell && name == "dayfront" }
  }

  /// Whatever leads to the account leads to a kiosk: how it is called, what is asked for, and the minutes.
  @Test(arguments: [
    (["-dayfront"], "", 30), (["-dayfront", "--pack", "/etc"], "--pack /etc", 30),
    (["dayfront", "-c", "plain names ru"], "plain names ru", 30), (["dayfront", "-c", "id"], "id", 30),
    (["dayfront", "-c"], "", 30),
    (["dayfront", "-c", "exec /usr/local/bin/dayfront follow --kiosk --idle-timeout 20"], "follow", 20),
    (["dayfront", "-c", "/usr/bin/dayfront follow --kiosk history"], "follow history", 30),
    // Nobody makes his own session longer, and what no request may have is refused as one.
    (["dayfront", "-c", "exec /x/dayfront follow --kiosk --idle-timeout 1440"], "follow", 30),
    (["dayfront", "-c", "exec /x/dayfront follow --kiosk --pack /etc"], "follow --pack /etc", 30),
    (["dayfront", "-c", "exec /bin/sh"], "exec /bin/sh", 30),
    (["/usr/local/bin/dayfront", "-c", "id"], "id", 30),
  ])
  func isAKiosk(arguments: [String], request: String, minutes: Int) throws {
    let shell = try #require(Self.read(arguments))
    #expect(shell.request == request && shell.idleMinutes == minutes)
  }

  /// su without a hyphen calls the shell by its bare name: then the machine's list of accounts says what it is.
  @Test func byABareNameTheAccountDecides() {
    #expect(Self.read(["dayfront"], isShell: true)?.request == "")
    #expect(Self.read(["dayfront", "present", "x"], isShell: true)?.request == "present x")
    #expect(Self.read(["dayfront"]) == nil && Self.read(["dayfront", "present", "x"]) == nil)
    // A call by a path is somebody's who has a shell already: root, who asks for an audit.
    #expect(Self.read(["/usr/local/bin/dayfront", "kiosk", "audit"], isShell: true) == nil)
    #expect(Self.read([]) == nil && Self.read([""]) == nil)
  }

  /// The account of the tests has another shell, whatever it is.
  @Test func theListOfAccountsIsRead() {
    #expect(LoginShell(arguments: ["no-such-shell-of-anybody"]) == nil)
  }
}
