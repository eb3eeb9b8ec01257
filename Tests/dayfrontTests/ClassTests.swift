import Foundation
import TestSupport
import Testing

/// The real program presenting and following, in real terminals.
@Suite(.offTheCores) struct ClassTests {
  @Test func presentFollowLeaveAndRejoin() throws {
    try TemporaryFolder.with { folder in
      let place = "--run-folder \(folder.path)"
      chmod(folder.path, 0o755)
      let early = try Tmux(
        columns: 80, rows: 24, term: "xterm-256color", locale: "C.UTF-8",
        command: "\(programWord) follow history \(place)")
      #expect(try early.screen { $0.contains("waiting") }.contains("presenter is away, waiting"))
      let presenter = try Tmux(
        columns: 120, rows: 40, term: "xterm-256color", locale: "C.UTF-8",
        command: "\(programWord) present history \(place)")
      #expect(try presenter.screen { $0.contains("1 here") }.contains("presenting history: 1 here"))
      #expect(try presenter.screen().contains("dayfront follow history --run-folder"))
      let late = try Tmux(
        columns: 60, rows: 20, term: "vt100", locale: "C",
        command: "\(programWord) follow \(place) --kiosk --idle-timeout 1")
      #expect(try presenter.screen { $0.contains("2 here") }.contains("2 here"))
      try presenter.type("]", "Tab", "Enter")
      for screen in [early, late] {
        #expect(
          try screen.screen { $0.contains("5 Oct") && $0.contains("Ground held") }.contains("Ground held on 5 Oct"))
      }
      try early.type("h")
      #expect(try early.screen { $0.contains("a day ahead") }.contains("left history: a day ahead"))
      try presenter.type("l")
      #expect(try early.screen { $0.contains("2 days ahead") }.contains("4 Oct"))
      try early.type("F")
      #expect(try early.screen { $0.contains("6 Oct") }.contains("following history"))
      // A kiosk's last minute is counted down, and a presenter's step ends the count.
      #expect(try late.screen { $0.contains("This session ends in") }.contains("unless you press a key"))
      // Held days end with their teacher; he is asked before he ends the class, by q and by Ctrl-C alike.
      try presenter.type("U")
      #expect(try presenter.screen { $0.contains("held at 6 Oct") }.contains("held at 6 Oct"))
      // The first one closes the record.
      try presenter.type("q")
      try presenter.type("q")
      #expect(try presenter.screen { $0.contains("End the class?") }.contains("2 follow you"))
      try presenter.type("l")
      #expect(try presenter.screen { $0.contains("goes on") }.contains("Class history"))
      try presenter.type("C-c")
      #expect(try presenter.screen { $0.contains("End the class?") }.contains("q ends it"))
      try presenter.type("C-c")
      #expect(try presenter.screen { $0.contains("left with") }.contains("left with 0, lines 1"))
      #expect(try early.screen { $0.contains("waiting") }.contains("6 Oct"))
      try early.type("G")
      #expect(try early.screen { $0.contains("Fri 18 Dec") }.contains("Fri 18 Dec"))
      try late.type("q")
      #expect(try late.screen { $0.contains("left with") }.contains("left with 0, lines 1"))
    }
  }

  @Test func inSentences() throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      let presenter = try Tmux(
        columns: 120, rows: 40, term: "xterm-256color", locale: "C.UTF-8",
        command: "\(programWord) present history --run-folder \(folder.path)")
      #expect(try presenter.screen { $0.contains("0 here") }.contains("0 here"))
      let listener = try Tmux(
        columns: 120, rows: 40, term: "dumb", locale: "C.UTF-8",
        command: "\(programWord) follow history --plain --run-folder \(folder.path)")
      #expect(try presenter.screen { $0.contains("1 here") }.contains("1 here"))
      try presenter.type(":", "17 oct")
      try presenter.type("Enter")
      #expect(try listener.screen { $0.contains("17 Oct 2020, day 21.") }.contains("17 Oct 2020, day 21."))
      try listener.type("l")
      #expect(try listener.screen { $0.contains("18 Oct") }.contains("the presenter is a day behind, F to rejoin"))
    }
  }

  /// Without a folder of the server's a class meets in the presenter's own, and is found there.
  @Test func onOneAccount() throws {
    try TemporaryFolder.with { folder in
      guard access("/run/dayfront", F_OK) != 0 else { return }
      let settings = ["XDG_RUNTIME_DIR": folder.path]
      chmod(folder.path, 0o700)
      let presenter = try Tmux(
        columns: 120, rows: 40, term: "xterm-256color", locale: "C.UTF-8", environment: settings,
        command: "\(programWord) present history")
      let card = try presenter.screen { $0.contains("To join") }
      #expect(card.contains("dayfront follow history") && card.contains("the class meets in \(folder.path)/dayfront"))
      let list = try run(builtProgram, ["class", "list"], environment: settings)
      #expect(list.code == 0 && list.output.contains("history  yes        \(folder.path)/dayfront"), "\(list.output)")
      let follower = try Tmux(
        columns: 80, rows: 24, term: "xterm-256color", locale: "C.UTF-8", environment: settings,
        command: "\(programWord) follow")
      #expect(try follower.screen { $0.contains("following history") }.contains("following history"))
      #expect(try presenter.screen { $0.contains("1 here") }.contains("presenting history: 1 here"))
    }
  }

  /// What pupils ask for at login, as they type it, is done; what is not known is told in words of ours.
  @Test func requestsAtLogin() throws {
    func asked(_ words: String, by command: String = "browse") throws -> String {
      try run(
        "/bin/sh", ["-c", "{ printf q | \(programWord) \(command) --kiosk 2>&1; echo left with $?; } | cat"],
        environment: ["SSH_ORIGINAL_COMMAND": words, "LC_ALL": "C.UTF-8"]
      ).output
    }
    for words in ["--plain", "plain", "--plain --names ru", "plain names=ru theme light glyphs braille at 2020-10-20"] {
      let output = try asked(words)
      #expect(output.contains("in sentences.") && output.contains("left with 0"), "\(words): \(output)")
      #expect(output.contains("Зангелан") == (words.contains("ru") && words.contains("10-20")), "\(words)")
    }
    // A day and a lesson are looked at by oneself, whatever the server opens else.
    #expect(try asked("plain lesson hadrut", by: "follow history").contains("1 of 7: The day before."))
    for (words, complaint) in [
      ("--colour 8", "'--colour' is nothing that it knows"),
      ("theme blue", "'blue' is no value of 'theme', which takes auto"),
      ("names", "'names' wants a value, en, az, hy, ru"), ("follow a --at 2020-10-20", "'at' is for the map by itself"),
      ("sh -c id", "'sh' is nothing that it knows"),
    ] {
      let output = try asked(words)
      #expect(output.contains(complaint) && output.contains("left with 64"), "\(words): \(output)")
    }
    #expect(try asked("--colour 8").contains("It takes plain, at DAY, lesson NAME, names en|az|hy|ru, theme auto|dark"))
  }

  @Test func complaints() throws {
    try TemporaryFolder.with { folder in
      chmod(folder.path, 0o755)
      let place = ["--run-folder", folder.path]
      func complaint(_ arguments: [String]) throws -> (Int32, String) {
        let result = try run(builtProgram, arguments + place)
        return (result.code, result.complaint)
      }
      #expect(try complaint(["present", "../x"]).0 == 64)
      #expect(try complaint(["follow"]).1.contains("there is no class in"))
      folder.makeFolder("history")
      #expect(try complaint(["present", "history"]).1.contains("everybody can reach"))
      folder.makeFolder("other")
      #expect(try complaint(["follow"]).1.contains("which class? history, other"))
      for asked in ["sh", "follow history; sh", "--at 2020-10-20 --pack x", "present history"] {
        // Through a pipe, because a file for the output could not be written in a kiosk.
        let result = try run(
          "/bin/sh", ["-c", "{ \(programWord) follow history --kiosk 2>&1; echo left with $?; } | cat"],
          environment: ["SSH_ORIGINAL_COMMAND": asked])
        #expect(result.output.contains("runs nothing but the map") && result.output.contains("left with 64"))
      }
      #expect(try complaint(["browse", "--idle-timeout", "0"]).0 == 64)
    }
  }
}
