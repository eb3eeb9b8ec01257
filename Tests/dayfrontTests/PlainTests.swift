import Glibc
import TestSupport
import Testing

/// `dayfront --plain`, through pipes and in a real terminal.
@Suite(.offTheCores) struct PlainTests {
  static let utf8 = ["LC_ALL": "C.UTF-8", "TERM": "xterm"]

  @Test(arguments: [
    ("l", "20 Oct 2020, day 24."), ("\u{1b}[C", "20 Oct 2020, day 24."), ("\u{1b}OD", "18 Oct 2020, day 22."),
    ("12lh", "30 Oct 2020, day 34."), (":20 nov\n", "20 Nov 2020, day 55."), ("\u{1b}[6~", "26 Oct 2020, day 30."),
    ("G\u{1b}", "Nothing changed."), ("/fu\u{1b}\u{1b}", "Nothing changed."), ("/\u{259}", "Search: \u{259}"),
    ("lq[[[", "20 Oct 2020, day 24."),
  ])
  func keysComeThroughAPipe(keys: String, last: String) throws {
    for arguments in [["--plain"], ["browse", "--plain"]] {
      let result = try run(
        builtProgram, arguments + ["--at", "2020-10-19"], input: keys, environment: Self.utf8)
      #expect(result.code == 0 && result.complaint.isEmpty)
      #expect(result.output.split(separator: "\n").last?.hasPrefix(last) == true, "\(result.output)")
      #expect(result.output.hasSuffix("\n"))
      #expect(!result.output.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }

  @Test func withoutUTF8ItIsASCII() throws {
    let result = try run(
      builtProgram, ["--plain", "--names", "ru"], input: "jj\n\tesstm", environment: ["LC_ALL": "C"])
    #expect(result.code == 0)
    #expect(result.output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  /// Runs the program between two looks at the modes of the line; `ending` is run beside it.
  static func start(term: String, arguments: String, ending: String, in folder: TemporaryFolder) throws -> Tmux {
    let script = """
      before=$(stty -g)
      sh -c \(shellWord("(sleep 2; \(ending)) & exec \(programWord) \(arguments)"))
      code=$?
      test "$before" = "$(stty -g)" && echo modes kept
      exit $code
      """
    folder.write(Array(script.utf8), to: "script")
    return try Tmux(columns: 100, rows: 40, term: term, locale: "C.UTF-8", command: "sh \(folder.path)/script")
  }

  @Test(arguments: [
    ("kill -INT $$", 130), ("kill -TERM $$", 143), ("kill -HUP $$", 129), ("kill -QUIT $$", 131),
    ("kill -ABRT $$", 134),
  ])
  func aSignalGivesTheLineBack(ending: String, code: Int) throws {
    try TemporaryFolder.with { folder in
      let tmux = try Self.start(term: "xterm", arguments: "--plain", ending: ending, in: folder)
      let screen = try tmux.screen { $0.contains("left with") }
      #expect(screen.contains("modes kept") && screen.contains("left with \(code), lines 1"), "\(screen)")
    }
  }

  @Test(arguments: ["xterm-256color", "dumb"]) func quittingGivesTheLineBack(term: String) throws {
    try TemporaryFolder.with { folder in
      let tmux = try Self.start(
        term: term, arguments: term == "dumb" ? "" : "--plain", ending: "true", in: folder)
      let first = try tmux.screen { $0.contains("27 Sep 2020, day 1.") }
      #expect(first.contains("The terminal 'dumb' cannot place its cursor") == (term == "dumb"))
      try tmux.type("l", "Right", "Escape")
      let shown = try tmux.screen { $0.contains("Nothing changed.") }
      #expect(shown.contains("28 Sep 2020, day 2.") && shown.contains("29 Sep 2020, day 3."))
      try tmux.type("q")
      let left = try tmux.screen { $0.contains("left with") }
      #expect(left.contains("modes kept") && left.contains("left with 0, lines 1"), "\(left)")
    }
  }

  /// The shell in the pane does no job control, so the stop has no effect; the keys must still come singly.
  @Test func afterAStopTheKeysGoOn() throws {
    try TemporaryFolder.with { folder in
      let tmux = try Self.start(
        term: "xterm", arguments: "--plain", ending: "kill -TSTP $$; sleep 0.2; kill -CONT $$; echo continued",
        in: folder)
      _ = try tmux.screen { $0.contains("continued") }
      try tmux.type("l")
      #expect(try tmux.screen { $0.contains("28 Sep 2020, day 2.") }.contains("28 Sep 2020, day 2."))
      try tmux.type("q")
      #expect(try tmux.screen { $0.contains("left with") }.contains("modes kept"))
    }
  }

  /// Keys do not put the days off that run by themselves.
  @Test func playbackIsNotStarved() throws {
    let line = try Line(builtProgram, ["--plain", "--at", "2020-10-01"], term: "xterm")
    #expect(line.reads { $0.text.contains("day 5.") })
    line.type(" ")
    for _ in 0..<100 where !line.text.contains("day 7.") {
      line.type("\u{15}")
      usleep(50_000)
      line.read()
    }
    #expect(line.text.contains("day 6.") && line.text.contains("day 7."))
    line.type("q")
    #expect(line.exitCode() == 0)
  }

  @Test func theDaysRunByThemselves() throws {
    try TemporaryFolder.with { folder in
      let tmux = try Self.start(
        term: "xterm", arguments: "--plain --at 2020-11-29", ending: "true", in: folder)
      _ = try tmux.screen { $0.contains("day 64.") }
      try tmux.type(" ")
      let screen = try tmux.screen { $0.contains("18 Dec 2020, day 83.") }
      #expect(screen.contains("The days stand still."))
    }
  }
}
