import Chronicle
import Classroom
import Foundation
import Screens
import TestSupport
import Testing

@testable import Curses
@testable import dayfront

/// The real program as a kiosk: where it is a login shell, where memory ends, where the kernel has no Landlock.
@Suite struct KioskTests {
  /// Runs the program under another name, with both streams into a pipe, and tells how it ended.
  static func run(as name: String, _ arguments: [String] = [], before: String = "", asked: String? = nil) throws
    -> String
  {
    let words = ([name] + arguments).map { "'\($0)'" }.joined(separator: ", ")
    let script = """
      import os, sys
      \(before)
      os.execv(sys.argv[1], [\(words)])
      """
    var environment = ["LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    if let asked { environment["SSH_ORIGINAL_COMMAND"] = asked }
    return try TestSupport.run(
      "/bin/sh",
      ["-c", "{ printf q | python3 -c \(shellWord(script)) \(programWord) 2>&1; echo left with $?; } | cat"],
      environment: environment
    ).output
  }

  /// su, a console and ssh lead to one place, whatever is asked for.
  @Test func asALoginShellItIsAKiosk() throws {
    for (name, arguments) in [
      ("-dayfront", []), ("-dayfront", ["--plain"]), ("dayfront", ["-c", "id"]), ("dayfront", ["-c", "sh -i"]),
    ] {
      let output = try Self.run(as: name, arguments)
      #expect(!output.contains("uid=") && output.contains("dayfront: ") && !output.contains("left with 0"), "\(output)")
    }
    #expect(try Self.run(as: "dayfront", ["-c", "id"]).contains("runs nothing but the map"))
    let forced = ["-c", "exec /usr/local/bin/dayfront follow --kiosk --idle-timeout 30"]
    #expect(try Self.run(as: "dayfront", forced, asked: "plain at 20 oct").contains("in sentences."))
    #expect(try Self.run(as: "dayfront", ["-c", "plain at 20 oct"]).contains("in sentences."))
  }

  /// A kernel without Landlock is told, line by line to the end, and is a fault unless it is accepted.
  @Test func theAuditTellsThatThereIsNoLandlock() throws {
    // 444 to 446 are the calls of Landlock on every architecture; 38 is ENOSYS.
    let without = """
      import ctypes, struct
      steps = [(0x20, 0, 0, 0), (0x35, 0, 2, 444), (0x35, 1, 0, 447), (0x06, 0, 0, 0x50000 | 38), (0x06, 0, 0, 0x7fff0000)]
      program = b"".join(struct.pack("HBBI", *step) for step in steps)
      keep = ctypes.create_string_buffer(program)
      filter = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(keep))
      libc = ctypes.CDLL(None)
      assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, filter, 0, 0) == 0
      """
    let output = try Self.run(as: builtProgram, ["kiosk", "audit"], before: without)
    #expect(
      output.contains("DOES NOT  the kernel forbids this process every change of files: this one cannot"), "\(output)")
    #expect(output.contains("left with 1"))
    // The second wall stands without the first.
    for line in [
      "no program is started", "no file is made in /tmp", "descriptions of terminals", "no line into the network",
    ] {
      #expect(
        output.split(separator: "\n").contains { $0.hasPrefix("holds") && $0.contains(line) }, "\(line):\n\(output)")
    }
    let accepted = try Self.run(as: builtProgram, ["kiosk", "audit", "--without-landlock"], before: without)
    #expect(
      accepted.contains("holds     the kernel forbids this process every change of files")
        && accepted.contains("which was accepted"))
  }

  /// Whoever logs in without a terminal is told what is missing and how to ask for it, in two sentences.
  @Test func withoutATerminalItSaysWhatToAskFor() throws {
    #expect(
      try Self.run(as: builtProgram, ["browse", "--kiosk"]).contains(
        "dayfront: standard input and output must be a terminal; 'dayfront render' draws a frame without one. "
          + "With ssh, -t asks for one.\nleft with 1"))
  }

  /// A map that is too large ends in a sentence, not in a trace.
  @Test func tooLittleMemoryIsASentence() throws {
    var isTold = false
    // Where the limit must lie depends on how the program is linked, so it is looked for.
    for kibibytes in stride(from: 16 << 10, through: 64 << 10, by: 384) where !isTold {
      let limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (\(kibibytes) << 10, \(kibibytes) << 10))"
      let output = try Self.run(as: builtProgram, ["browse", "--plain", "--kiosk"], before: limit)
      isTold = output.contains("needs more memory than a session here may take")
      if isTold {
        #expect(
          output.contains("left with 1") && !output.contains("atal error") && !output.contains("trace"), "\(output)")
      }
    }
    #expect(isTold)
  }

  /// A client that claims a screen of a million cells is drawn no more than a kiosk draws.
  @Test(arguments: [
    (1000, 1000, 1000, 40), (80, 24, 80, 24), (480, 100, 480, 83), (400, 100, 400, 100), (10, 1000, 10, 1000),
  ])
  func aKiosksScreenHasItsOwnLimit(columns: Int, rows: Int, drawnColumns: Int, drawnRows: Int) {
    let size = CellSize(columns: columns, rows: rows).cut(toCells: KioskOptions.mostCells)
    #expect(size == CellSize(columns: drawnColumns, rows: drawnRows))
  }

  /// Only a state of the presenter's is a sign of life: a class that refuses every five seconds is none.
  @Test func aRefusalIsNoSignOfLife() throws {
    var signs = 0
    var alarms = Alarms(idleMinutes: 30) { _ in signs += 1 }
    for event in [ClassEvent.refused("no"), .away, .abandoned] where event.isSign { alarms.sign() }
    #expect(signs == 0)
    if ClassEvent.state(ClassState(pack: "p", day: Day("2020-10-20")!)).isSign { alarms.sign() }
    #expect(signs == 1)
  }

  /// A presenter without a screen is not held up by Ctrl-S, and neither is his class.
  @Test func aPresenterInSentencesDoesNotFreezeHisClass() throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      let presenter = try Line(builtProgram, ["present", "history", "--run-folder", folder.path], term: "dumb")
      presenter.reads { $0.text.contains("in sentences.") }
      presenter.rest()
      let follower = try Line(
        builtProgram, ["follow", "history", "--run-folder", folder.path, "--plain"], term: "dumb")
      #expect(follower.reads { $0.text.contains("27 Sep") })
      presenter.type("\u{13}")
      presenter.rest()
      // More than the line takes while it stands still.
      for _ in 0..<40 {
        presenter.type("l")
        usleep(20_000)
      }
      presenter.type("g")
      usleep(100_000)
      presenter.type("]")
      #expect(follower.reads { $0.text.contains("5 Oct") })
      let before = presenter.received.count
      presenter.rest()
      #expect(presenter.received.count == before)
      presenter.type("\u{11}")
      #expect(presenter.reads { $0.text.contains("5 Oct") })
    }
  }
}
