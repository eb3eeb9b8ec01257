import Chronicle
import Classroom
import Foundation
import TestSupport
import Testing

/// What a follower's terminal gets, whatever the presenter's end of the line sends.
@Suite(.offTheCores) struct ClassInjectionTests {
  /// Bytes as the wire carries them.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private static func state(_ fields: String...) -> [UInt8] {
    Array(("dayfront-class 1 state\t" + fields.joined(separator: "\t") + "\n").utf8)
  }

  /// The same hostile words in every field that is shown: escaped, as they are, and as bytes that are no text. The last
  /// message shows words by which a test knows that all of it was taken in.
  static let hostile: [[UInt8]] = {
    let all = InjectionTests.obeyed.joined(separator: "x")
    let words = escaped(all)
    let pack = "pack=karabakh-2020", day = "day=2020-10-20", open = "panel=classroom"
    let broken = state(pack, day, open, "note=TOOTHERS").split(separator: Array("TOOTHERS".utf8), maxSplits: 1)
    let raw = String(all.unicodeScalars.filter { $0 != "\n" && $0 != "\t" }.map(Character.init))
    return [
      state(pack, day, open, "title=\(words)", "note=\(words)"),
      state(pack, day, open, "title=\(raw)", "note=\(raw)"),
      state(pack, day, open, "question=1", "prompt=\(words)", "choice1=\(words)", "choice2=\(words)"),
      state(
        pack, day, open, "question=1", "prompt=a", "choice1=b", "choice2=c", "answer=0", "tally=1,2",
        "explanation=\(words)"),
      Array(broken[0]) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x9B, 0x32, 0x4A] + Array(broken[1]),
      state(pack, day, "district=\(words)", "place=\(words)", "reading=\(words)", "panel=\(words)", "view=\(words)"),
      state(pack, "day=9999-12-31", "lock=0001-01-01", "against=9999-12-31", "view=180,88.9,20000,20000"),
      state("pack=\(words)", day),
      state(pack, day, open, "title=e\u{301}\u{320} 漢字 שלום ＝１", "note=\(escaped("漢字 now seen"))"),
    ]
  }()

  /// A presenter that says all of it to whoever follows, one after the other; `body` gets a follower on a line.
  private func follow(_ arguments: [String], term: String, _ body: (Line, RawSocket) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      folder.makeFolder("history")
      chmod(folder.path + "/history", 0o750)
      let listener = try RawSocket.listening(at: folder.path + "/history/socket")
      let line = try Line(builtProgram, ["follow", "history", "--run-folder", folder.path] + arguments, term: term)
      let presenter = try #require(listener.accepted())
      try body(line, presenter)
    }
  }

  @Test func aFollowerInSentences() throws {
    try follow(["--plain"], term: "xterm") { line, presenter in
      for message in Self.hostile {
        presenter.send(message)
        // One at a time, so that each is spoken.
        line.rest()
      }
      // A presenter who is past his own lock leaves his class behind; it comes back.
      line.type("F")
      #expect(line.reads { $0.text.contains("漢字 now seen") }, "\(line.text.debugDescription)")
      // The first one closes the panel that the presenter shows.
      line.type("q")
      line.rest()
      line.type("q")
      #expect(line.exitCode() == 0)
      #expect(firstUnsafe(in: line.text, allowing: ["\r", "\n"]) == nil, "\(line.text.debugDescription)")
    }
  }

  @Test(arguments: ["xterm-256color", "vt100"]) func aFollowersTerminal(term: String) throws {
    try follow([], term: term) { line, presenter in
      for message in Self.hostile {
        presenter.send(message)
        line.rest()
      }
      line.type("F")
      expectShown("now seen", on: line)
      // The first one closes the panel that the presenter shows.
      line.type("q")
      line.rest()
      line.type("q")
      #expect(line.exitCode() == 0)
      expectSafe(line)
    }
  }

  /// Reasons for a refusal, and whatever else a presenter may say before he hangs up.
  @Test func aRefusal() throws {
    try follow(["--plain"], term: "xterm") { line, presenter in
      presenter.send(Array("dayfront-class 1 refusal\treason=Full\(Self.escaped("\u{1B}[2J\u{202E}")).\n".utf8))
      #expect(line.reads { $0.text.contains("Full") }, "\(line.text.debugDescription)")
      line.type("q")
      #expect(line.exitCode() == 0)
      #expect(firstUnsafe(in: line.text, allowing: ["\r", "\n"]) == nil, "\(line.text.debugDescription)")
    }
  }

  /// A strange lesson from its file through the presenter's program and the line to two followers.
  @Test func aLessonEndToEnd() throws {
    try TinyPack().inFolder { folder in
      folder.write(Array(LessonInjectionTests.strange.utf8), to: "strange.lesson")
      folder.makeFolder("run")
      let pack = ["--pack", folder.path, "--run-folder", folder.path + "/run"]
      let presenter = try Line(
        builtProgram, ["present", "history", "--lesson", folder.path + "/strange.lesson"] + pack, columns: 100,
        rows: 30,
        term: "xterm-256color")
      #expect(presenter.reads { $0.text.contains("0 here") })
      let plain = try Line(builtProgram, ["follow", "history", "--plain"] + pack, term: "dumb")
      let drawn = try Line(
        builtProgram, ["follow", "history"] + pack, columns: 100, rows: 30, term: "xterm-256color")
      expectShown("2 here", on: presenter)
      // The note, then the question, then its answer, which is asked for twice because one of the two has not chosen.
      for (key, sought) in [("\r", "漢字漢字"), ("A", "한글"), ("AA", "@SUM(A1)")] {
        presenter.type(key)
        #expect(presenter.reads { _ in plain.reads { $0.text.contains(sought) } }, "\(plain.text.debugDescription)")
        if key == "A" { plain.type("1") }
      }
      expectShown("@SUM(A1)", on: drawn)
      for line in [plain, drawn, presenter] {
        if line === presenter { expectShown("0 here", on: presenter) }
        line.rest()
        line.type("q")
        // The first one closes the lesson.
        line.rest()
        line.type("q")
        #expect(line.exitCode() == 0)
      }
      #expect(firstUnsafe(in: plain.text, allowing: ["\r", "\n"]) == nil, "\(plain.text.debugDescription)")
      expectSafe(drawn)
      expectSafe(presenter)
    }
  }

  /// A screen is sent as changes: what is on it is asked for as a whole, until the words are there.
  private func expectShown(_ words: String, on line: Line, at location: SourceLocation = #_sourceLocation) {
    var isShown = false
    for _ in 0..<200 where !isShown {
      let seen = line.received.count
      line.type("\u{0C}")
      line.rest()
      isShown = String(decoding: line.received[seen...], as: UTF8.self).contains(words)
    }
    #expect(isShown, "\(words)", sourceLocation: location)
  }

  /// Only sequences that the program sends by itself, and only characters that are shown.
  private func expectSafe(_ line: Line) {
    let stream = TerminalStream(line.received)
    // Bytes that are no text are shown as the character that stands for them: EF BF BD.
    #expect(stream.strays.filter { !$0.hasSuffix("bytes [239, 191, 189]") } == [])
    #expect(stream.wide.allSatisfy { firstUnsafe(in: String($0)) == nil })
  }
}
