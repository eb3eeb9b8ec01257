import Foundation
import TestSupport
import Testing

/// What becomes of a command whose output is not taken as it is written.
@Suite struct StandardOutputTests {
  private static let point = "2020-10-20,46.7528,39.8177\n"
  /// Commands, what they read, the code that they would end with, and the one that they end with when nobody reads: a
  /// fault that was found stays found, and success is none where nobody learns of it.
  static let calls: [(arguments: [String], input: String, code: Int32, unread: Int32)] = [
    (["check", "BAD"], "", 1, 1), (["lesson", "check", "BAD/bad.lesson"], "", 1, 1),
    (["point", "--batch"], "x\n" + point, 1, 1), (["point", "--batch"], point, 0, 141),
    (["district"], "", 0, 141), (["district", "Lachin", "--format", "json"], "", 0, 141),
    (["lesson", "list"], "", 0, 141),
    (["render"], "", 0, 141), (["handout", "--days", "2020-10-09"], "", 0, 141), (["--help"], "", 0, 141),
    (["--version"], "", 0, 141), (["--plain"], "l", 0, 141), (["--glyph-test"], "", 0, 141),
    (["district", "Nowhere"], "", 1, 1), (["--nope"], "", 64, 64),
  ]

  @Test(arguments: calls)
  func readersThatHaveGone(call: (arguments: [String], input: String, code: Int32, unread: Int32)) throws {
    try TinyPack().replacing("held", with: "hold", in: "control.csv").inFolder { folder in
      folder.write(Array("# T\n== 40 Oct | x\nText.\n".utf8), to: "bad.lesson")
      let arguments = call.arguments.map { $0.replacingOccurrences(of: "BAD", with: folder.path) }
      #expect(try run(builtProgram, arguments, bytes: Array(call.input.utf8)).code == call.code)
      let deaf = try run(builtProgram, arguments, into: .readerGone, isDeaf: true, input: call.input)
      #expect(deaf.code == call.unread)
      let deafAndMute = try run(
        builtProgram, arguments, into: .readerGone, isDeaf: true, complaintsToo: true, input: call.input)
      #expect(deafAndMute.code == call.unread)
      // Where the signal is heard, whoever writes anything ends by it.
      let heard = try run(builtProgram, arguments, into: .readerGone, input: call.input)
      #expect(heard.code == (call.arguments.last == "Nowhere" || call.arguments.last == "--nope" ? call.code : 141))
    }
  }

  /// Nothing is lost of what does not fit into a pipe at once.
  @Test(arguments: [
    ["control", "--at", "2020-11-10", "--format", "geojson"], ["handout", "--lesson", "hadrut", "--html"],
    ["render", "--size", "400x200", "--color", "truecolor"],
  ])
  func aPipeThatDoesNotWait(arguments: [String]) throws {
    let whole = try run(builtProgram, arguments)
    #expect(whole.output.utf8.count > 1 << 16)
    let result = try run(builtProgram, arguments, into: .withoutWaiting)
    #expect(result.code == 0 && result.complaint.isEmpty, "\(result.complaint)")
    #expect(result.output == whole.output)
  }

  /// An input that has nothing yet is waited for.
  @Test func anInputThatDoesNotWait() throws {
    let result = try run(builtProgram, ["point", "--batch"], inputInParts: [Self.point, Self.point])
    #expect(result.code == 0 && result.complaint.isEmpty, "\(result.complaint)")
    #expect(result.output.split(separator: "\n").count == 3)
    let spoken = try run(builtProgram, ["--plain", "--at", "2020-10-19"], inputInParts: ["l", "l"])
    #expect(spoken.code == 0 && spoken.output.contains("\n21 Oct 2020"), "\(spoken.output)")
  }

  @Test func aFullDevice() throws {
    let result = try run("/bin/sh", ["-c", "exec \"$0\" district > /dev/full", builtProgram])
    #expect(result.code == 1)
    #expect(result.complaint == "dayfront: standard output: No space left on device\n")
  }

  /// Data and code do not hang on complaints that nobody hears.
  @Test(arguments: ["2>&-", "2>/dev/full"]) func complaintsThatNobodyHears(streams: String) throws {
    let input = Self.point + "x\n"
    let result = try run(
      "/bin/sh", ["-c", "exec \"$0\" point --batch \(streams)", builtProgram], input: input)
    #expect(result.code == 1)
    #expect(result.output.split(separator: "\n").count == 2)
  }
}
