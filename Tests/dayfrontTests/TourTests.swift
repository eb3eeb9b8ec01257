import Classroom
import Foundation
import TestSupport
import Testing

@testable import dayfront

/// The tour at the first start, as the real program offers it.
@Suite struct TourTests {
  static let offer = "New here? p: a tour of 3 minutes"

  private func start(_ arguments: [String], _ keys: String, state: String) throws -> ProcessResult {
    try run(builtProgram, arguments, input: keys, environment: ["XDG_STATE_HOME": state, "LC_ALL": "C.UTF-8"])
  }

  @Test func itIsOfferedOnceAndTakenWithP() throws {
    try TemporaryFolder.with { folder in
      let state = folder.path + "/state"
      let first = try start(["--plain"], "p", state: state)
      #expect(first.output.contains(Self.offer) && first.output.contains("1 of 6: The map of a day."))
      #expect(FileManager.default.fileExists(atPath: state + "/dayfront/tour-offered"))
      let second = try start(["--plain"], "p", state: state)
      #expect(!second.output.contains(Self.offer) && second.output.contains("Lessons.\nA tour of three minutes"))
      let list = try start(["--plain"], "p\u{1B}[B\n", state: state)
      #expect(list.output.contains("The Aras valley advance"))
    }
  }

  /// It is no news to those who open a lesson, follow a class, or draw a picture; and a kiosk writes nothing.
  @Test func itIsOfferedToNobodyElse() throws {
    try TemporaryFolder.with { folder in
      let state = folder.path + "/state"
      for arguments in [
        ["--plain", "--lesson", "hadrut"], ["render"], ["--plain", "--pack", "karabakh-2020-2024"],
      ] {
        let result = try start(arguments, "", state: state)
        #expect(result.code == 0 && !result.output.contains(Self.offer), "\(arguments)")
      }
      let kiosk = try run(
        "/bin/sh", ["-c", "\(programWord) --kiosk --plain < /dev/null | cat"],
        environment: ["XDG_STATE_HOME": state, "LC_ALL": "C.UTF-8"])
      #expect(kiosk.output.contains("in sentences") && !kiosk.output.contains(Self.offer))
      #expect(!FileManager.default.fileExists(atPath: state))
    }
  }

  /// Where it cannot be remembered it is offered again, without a word about it.
  @Test func whatCannotBeRememberedIsOfferedAgain() throws {
    try TemporaryFolder.with { folder in
      folder.write([], to: "file")
      for _ in 0..<2 {
        let result = try start(["--plain"], "", state: folder.path + "/file/state")
        #expect(result.code == 0 && result.output.contains(Self.offer) && result.complaint.isEmpty)
      }
    }
  }

  @Test func onTheScreenItLeavesTheHintsAlone() throws {
    try TemporaryFolder.with { folder in
      let line = try Line(
        builtProgram, [], columns: 80, rows: 24, term: "xterm-256color",
        environment: ["XDG_STATE_HOME": folder.path, "LC_ALL": "C.UTF-8"])
      #expect(line.reads { $0.text.contains(Self.offer) })
      line.type("p")
      #expect(line.reads { $0.text.contains("The map of a day") })
      line.type("q")
      line.rest()
      line.type("q")
      #expect(line.exitCode() == 0)
    }
  }
}
