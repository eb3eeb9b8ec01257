import TestSupport
import Testing

/// All that the commands say, their help and their complaints too: none of it is one of the phrases that are gone.
@Suite struct SaidPhrasesTests {
  static let calls: [[String]] = [
    ["--help"], ["render", "--help"], ["export", "--help"], ["present", "--help"], ["follow", "--help"],
    ["class", "--help"], ["lesson", "--help"], ["handout", "--help"], ["point", "--help"], ["import", "--help"],
    ["district"], ["district", "Lachin"], ["district", "Aghdam"], ["district", "Shusha"], ["place", "Shusha"],
    ["place", "Hadrut", "--at", "12 oct"], ["place", "Kalbajar"], ["evidence"], ["evidence", "--at", "4 nov"],
    ["events"],
    ["harm"], ["diff", "9 nov", "10 nov"], ["diff", "2020-11-25", "+1"], ["control", "--at", "10 nov"],
    ["point", "46.6950", "39.0687"], ["point", "39.0687", "46.6950"], ["lesson", "list"], ["pack", "list"], ["config"],
    ["class", "list"],
    // Complaints.
    ["render", "--at", "12"], ["render", "--at", "xx"], ["render", "--view", "12"], ["render", "--view", "nowhere"],
    ["render", "--reading", "x"], ["render", "--select", "Hadrut"], ["render", "--theme", "pink"],
    ["placce", "Hadrut"],
    ["place", "Hadrt"], ["district", "Hadrut"], ["render", "--lesson", "hadrt"], ["handout"], ["export", "x.doc"],
    ["export", "war.html", "--view", "Shusha"], ["export", "war.csv", "--theme", "dark"], ["present"], ["follow"],
    ["present", "a/b"], ["follow", "nobody"], ["point", "200", "100"], ["point", "--batch", "x"],
    ["--pack", "nowhere"], ["check", "nowhere"], ["import"], ["lesson", "check", "nowhere"], ["events", "--kind", "x"],
  ]

  @Test(arguments: calls) func inCommands(call: [String]) throws {
    let result = try run(builtProgram, call)
    let said = result.output + "\n" + result.complaint
    #expect(said.count > 20)
    #expect(GonePhrase.found(in: said) == [], "\(call)")
  }

  /// The plain mode through its own loop, with a key of every kind.
  @Test func inThePlainMode() throws {
    let result = try run(
      builtProgram, ["--plain", "--at", "2020-11-04"],
      input: "li?\u{1B}e\u{1B}s\u{1B}t\u{1B}m\u{1B}T\u{1B}d7l\u{1B}w\u{1B}/shusha\r\u{1B}jj\r12Z:12\rxzMQ1\rq")
    #expect(result.output.count > 10_000)
    #expect(GonePhrase.found(in: result.output + result.complaint) == [])
  }
}
