import Glibc

/// Descriptions of terminals that a machine need not have, brought along so that a test says the same everywhere.
///
///     let line = try Line(builtProgram, [], term: "putty")     // described, with or without the package ncurses-term
///
/// They tell in our own words what those terminals understand. Debian's `ncurses-base`, which is on every machine of its
/// kind, has the others: xterm, tmux, screen, linux, rxvt and DEC's.
public enum TestDescriptions {
  /// What programs need in their environment to find them, and to keep what they remember out of the home of whoever runs
  /// the tests.
  public static let environment = [
    "TERMINFO_DIRS": folders, "XDG_STATE_HOME": StateHome.path, "XDG_CACHE_HOME": StateHome.path,
  ]

  /// Lets terminals of this process find them too.
  public static func makeKnown() { _ = known }

  private static let known: Void = { _ = setenv("TERMINFO_DIRS", folders, 1) }()

  /// Ours go before the machine's own.
  private static let folders = [folder, "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].joined(separator: ":")

  /// Where `tic` has put them, once for all tests of a run.
  private static let folder: String = {
    let folder = TemporaryFolder.untilTheEnd
    folder.write(Array(source.utf8), to: "source")
    do {
      let made = try spawn(
        "/usr/bin/env", ["tic", "-x", "-o", folder.path + "/terminfo", folder.path + "/source"], settings: [:])
      precondition(made.code == 0 && made.complaint.isEmpty, "tic: \(made.complaint)")
    } catch { fatalError("tic: \(error)") }
    return folder.path + "/terminfo"
  }()

  /// The descriptions as `tic -x` reads them.
  private static let source =
    entry("putty", "PuTTY as it is set up at first", putty + eight)
    + entry("putty-256color", "PuTTY asked for 256 colours", putty + many)
    + entry("dvtm", "a terminal of eight colours whose name tells nothing", putty + eight)
    + entry("konsole", "KDE's terminal, without more colours than all have", konsole + eight)
    + entry("xterm-16color", "xterm with the colours of aixterm", xterm + sixteen)
    + entry("xterm-direct", "xterm with colours of red green and blue", xterm + direct)

  private static func entry(_ name: String, _ words: String, _ body: [String]) -> String {
    "\(name)|\(words),\n" + body.map { "\t\($0)\n" }.joined()
  }

  /// Sequences of ECMA-48 and DEC that all of them obey.
  private static let shared = [
    #"am, bce, mir, msgr, xenl, cols#80, it#8, lines#24,"#,
    #"bel=^G, cr=\r, ind=\n, ri=\EM, clear=\E[H\E[2J, ed=\E[J, el=\E[K, el1=\E[1K, home=\E[H,"#,
    #"cup=\E[%i%p1%d;%p2%dH, hpa=\E[%i%p1%dG, vpa=\E[%i%p1%dd, cub=\E[%p1%dD, cud=\E[%p1%dB, cuf=\E[%p1%dC,"#,
    #"cuu=\E[%p1%dA, cub1=^H, cud1=\n, cuf1=\E[C, cuu1=\E[A, ich=\E[%p1%d@, dch=\E[%p1%dP, ech=\E[%p1%dX,"#,
    #"csr=\E[%i%p1%d;%p2%dr, civis=\E[?25l, cnorm=\E[?25h, smam=\E[?7h, rmam=\E[?7l,"#,
    #"bold=\E[1m, rev=\E[7m, smso=\E[7m, rmso=\E[27m, smul=\E[4m, rmul=\E[24m, sgr0=\E[m,"#,
    #"smcup=\E[?1049h, rmcup=\E[?1049l, smkx=\E[?1h\E=, rmkx=\E[?1l\E>,"#,
    #"kbs=^?, kcbt=\E[Z, kcub1=\EOD, kcud1=\EOB, kcuf1=\EOC, kcuu1=\EOA, kdch1=\E[3~, knp=\E[6~, kpp=\E[5~,"#,
  ]
  private static let putty = shared + [#"khome=\E[1~, kend=\E[4~, kf1=\E[11~,"#]
  private static let konsole = shared + [#"khome=\EOH, kend=\EOF, kf1=\EOP, kmous=\E[M,"#]
  private static let xterm = konsole

  private static let eight = [#"colors#8, pairs#64, op=\E[39;49m, setaf=\E[3%p1%dm, setab=\E[4%p1%dm,"#]
  private static let sixteen = [
    #"colors#16, pairs#0x100, op=\E[39;49m,"#,
    #"setaf=\E[%?%p1%{8}%<%t3%p1%d%e9%p1%{8}%-%d%;m, setab=\E[%?%p1%{8}%<%t4%p1%d%e10%p1%{8}%-%d%;m,"#,
  ]
  private static let many = [
    #"colors#0x100, pairs#0x10000, op=\E[39;49m, setaf=\E[38;5;%p1%dm, setab=\E[48;5;%p1%dm,"#
  ]
  /// In the form of ITU-T T.416, with colons. Numbers below eight are the terminal's own colours.
  private static let direct = [
    #"RGB, colors#0x1000000, pairs#0x10000, op=\E[39;49m,"#,
    #"setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,"#,
    #"setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,"#,
  ]
}
