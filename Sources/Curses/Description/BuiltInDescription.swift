/// A description of a terminal inside the program, used where the machine's database has none or not a good enough
/// one.
///
/// Each contains only what a map needs and many terminals share. In particular none says that erasing paints the
/// background (`bce`), because that is not true of all of them.
enum BuiltInDescription: String, Hashable, Sendable, CaseIterable {
  case xterm = "dayfront-xterm"
  case xterm256 = "dayfront-256"
  case vt100 = "dayfront-vt100"

  /// The description in the form that `tic -x` reads.
  var source: String {
    let body =
      switch self {
      case .xterm: Self.shared + Self.eightColors
      case .xterm256: Self.shared + Self.manyColors
      case .vt100: Self.old
      }
    return "\(rawValue)|\(words),\n" + body.map { "\t\($0)\n" }.joined()
  }

  private var words: String {
    switch self {
    case .xterm: "what terminals like xterm share"
    case .xterm256: "the same with 256 colours"
    case .vt100: "what terminals like the VT100 share"
    }
  }

  private static let shared = [
    #"am, mir, msgr, xenl, cols#80, it#8, lines#24,"#,
    #"bel=^G, civis=\E[?25l, clear=\E[H\E[2J, cnorm=\E[?25h, cr=\r, cub=\E[%p1%dD, cub1=^H,"#,
    #"cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C, cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A,"#,
    #"ed=\E[J, el=\E[K, el1=\E[1K, home=\E[H, ind=\n,"#,
    #"bold=\E[1m, rev=\E[7m, smul=\E[4m, rmul=\E[24m, sgr0=\E[m,"#,
    #"rmcup=\E[?1049l, smcup=\E[?1049h, rmkx=\E[?1l\E>, smkx=\E[?1h\E=,"#,
    #"kbs=^?, kcbt=\E[Z, kcub1=\EOD, kcud1=\EOB, kcuf1=\EOC, kcuu1=\EOA, kdch1=\E[3~, kend=\EOF, khome=\EOH,"#,
    #"kmous=\E[M, knp=\E[6~, kpp=\E[5~, u6=\E[%i%d;%dR, u7=\E[6n,"#,
  ]

  private static let eightColors = [
    #"colors#8, pairs#64, op=\E[39;49m, setaf=\E[3%p1%dm, setab=\E[4%p1%dm,"#
  ]

  private static let manyColors = [
    #"colors#0x100, pairs#0x10000, op=\E[39;49m,"#,
    #"setaf=\E[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m,"#,
    #"setab=\E[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m,"#,
  ]

  private static let old = [
    #"am, msgr, xenl, xon, cols#80, it#8, lines#24,"#,
    #"bel=^G, clear=\E[H\E[J, cr=\r, cub=\E[%p1%dD, cub1=^H, cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C,"#,
    #"cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A, ed=\E[J, el=\E[K, el1=\E[1K, home=\E[H, ind=\n,"#,
    #"bold=\E[1m, rev=\E[7m, smul=\E[4m, rmul=\E[m, sgr0=\E[m, rmkx=\E[?1l\E>, smkx=\E[?1h\E=,"#,
    #"kbs=^H, kcub1=\EOD, kcud1=\EOB, kcuf1=\EOC, kcuu1=\EOA, u6=\E[%i%d;%dR, u7=\E[6n,"#,
  ]
}
