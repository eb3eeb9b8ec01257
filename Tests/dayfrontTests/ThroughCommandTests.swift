import ArgumentParser
import Classroom
import TestSupport
import Testing

@testable import dayfront

/// `follow --through`: how its words are read, and the program over a pipe.
@Suite struct ThroughCommandTests {
  static let name = ClassName("history")!

  @Test(arguments: [
    ("ssh -T student@server", ["ssh", "-T", "student@server"]), ("  a   b ", ["a", "b"]),
    ("ssh -i 'my key' a@b", ["ssh", "-i", "my key", "a@b"]), ("a \"b 'c'\"d", ["a", "b 'c'd"]),
    ("a\\ b 'c\\d' \"e\\\"f\"", ["a b", "c\\d", "e\"f"]), ("a '' b", ["a", "", "b"]),
  ]) func wordsAreReadWithoutAShell(text: String, words: [String]) throws {
    let command = try #require(ThroughCommand(argument: text))
    #expect(command.words(for: Self.name) == words + ["dayfront", "class", "join", "history"])
  }

  @Test(arguments: ["", "  ", "a 'b", "a \"b", "a\\", "''"]) func whatIsNoCommand(text: String) {
    #expect(ThroughCommand(argument: text) == nil)
  }

  @Test(arguments: [
    (["--through", "ssh a"], "--through takes the name of a class"),
    (["history", "--through", "ssh a", "--kiosk"], "do not go together"),
    (["history", "--through", "ssh a", "--run-folder", "/x"], "do not go together"),
    (["history", "--through", "ssh 'a"], "--through"),
  ]) func whatDoesNotGo(arguments: [String], reason: String) {
    #expect { try Follow.parse(arguments) } throws: { Follow.fullMessage(for: $0).contains(reason) }
  }
}
