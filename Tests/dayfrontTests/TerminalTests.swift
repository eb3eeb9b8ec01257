import TestSupport
import Testing

/// The real program in a real terminal.
@Suite(.offTheCores) struct TerminalTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12), (20, 5)]
  static let terminals = [("xterm-256color", "C.UTF-8"), ("vt100", "C.UTF-8"), ("xterm-256color", "C"), ("vt100", "C")]

  static func start(_ columns: Int, _ rows: Int, _ terminal: (String, String), _ arguments: String = "") throws -> Tmux
  {
    try Tmux(
      columns: columns, rows: rows, term: terminal.0, locale: terminal.1, command: "\(programWord) \(arguments)")
  }

  /// The acceptance walk: Right, Right, ], Enter, +, Space, q.
  @Test(arguments: sizes, terminals)
  func theWalk(size: (Int, Int), terminal: (String, String)) throws {
    let tmux = try Self.start(size.0, size.1, terminal)
    func title(_ text: String) -> String { String(text.prefix { $0 != "\n" }) }
    func sees(_ date: String) throws { #expect(title(try tmux.screen { title($0).contains(date) }).contains(date)) }
    try sees("27 Sep")
    try tmux.type("Right")
    try sees("28 Sep")
    try tmux.type("Right")
    try sees("29 Sep")
    try tmux.type("]")
    try sees("5 Oct")
    try tmux.type("Enter")
    let sought = size.1 >= 12 ? ", as assessed" : "Aghdam"
    let inspected = try tmux.screen { $0.contains(sought) }
    #expect(inspected.contains(sought))
    // It is closed again, so that the legend is back with its scale.
    try tmux.type("q")
    try tmux.type("+")
    if size.0 >= 120 {
      func hasScale(_ screen: String) -> Bool { screen.contains("┤ 20 km") || screen.contains("-| 20 km") }
      #expect(hasScale(try tmux.screen(until: hasScale)))
    }
    try tmux.type("Space")
    try sees("7 Oct")
    try tmux.type("q")
    let left = try tmux.screen { $0.contains("left with") }
    // The terminal is itself again: the line discipline edits lines.
    #expect(left.contains("left with 0, lines 1"))
    if terminal.1 == "C" || terminal.0 == "vt100" { #expect(inspected.unicodeScalars.allSatisfy { $0.isASCII }) }
  }

  @Test func resizingLivesOn() throws {
    let tmux = try Self.start(120, 40, ("xterm-256color", "C.UTF-8"), "--at 2020-10-20")
    // The legend may come a moment after the title.
    #expect(try tmux.screen { $0.contains("20 Oct 2020") && $0.contains("front line") }.contains("front line"))
    for (columns, rows) in [(80, 24), (30, 8), (5, 2), (150, 50), (1, 1), (100, 30)] {
      try tmux.resize(columns: columns, rows: rows)
    }
    let screen = try tmux.screen { $0.contains("front line") && $0.contains("18 Dec") }
    #expect(screen.contains("20 Oct"))
    #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count >= 30)
    try tmux.type("q")
    #expect(try tmux.screen { $0.contains("left with 0") }.contains("left with 0"))
  }

  @Test(arguments: [("xterm-256color", "C.UTF-8", "1"), ("xterm-256color", "C.UTF-8", "")])
  func noColorIsObeyed(term: String, locale: String, value: String) throws {
    let tmux = try Tmux(
      columns: 80, rows: 24, term: term, locale: locale, environment: ["NO_COLOR": value],
      command: "\(programWord) --at 2020-11-16")
    let screen = try tmux.screen { $0.contains("16 Nov") && $0.contains("Kalbajar") }
    #expect(screen.contains("////") == !value.isEmpty)
  }

  @Test(arguments: ["INT", "TERM", "HUP"]) func aSignalLeavesTheTerminalAsItWas(signal: String) throws {
    let numbers = ["INT": 130, "TERM": 143, "HUP": 129]
    let tmux = try Tmux(
      columns: 80, rows: 24, term: "xterm-256color", locale: "C.UTF-8",
      command: "sh -c " + shellWord("(sleep 1; kill -\(signal) $$) & exec \(programWord)"))
    let screen = try tmux.screen { $0.contains("left with") }
    #expect(screen.contains("left with \(numbers[signal]!), lines 1"))
  }
}
