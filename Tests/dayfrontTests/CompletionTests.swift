import TestSupport
import Testing

@testable import dayfront

/// The words that shells are told of while a call is typed. Tests/Packages asks real shells.
@Suite struct CompletionTests {
  private static let grammar = CallGrammar(help: Dayfront._dumpHelp())!

  /// A release build cannot ask the parser: `make man` records what it tells.
  @Test func whatIsRecordedIsWhatTheParserTells() {
    #expect(CallGrammar(help: CallGrammar.recorded) == Self.grammar)
  }

  /// The answer to `dayfront complete`, with the bundled pack.
  private func completed(_ words: [String]) throws -> [String] {
    let result = try run(builtProgram, ["complete"] + words, environment: ["DAYFRONT_RUN": "/nowhere"])
    #expect(result.code == 0 && result.complaint.isEmpty)
    return result.output.split(separator: "\n").map(String.init)
  }

  /// What is offered, and how much of it: the first words of the lines.
  @Test(arguments: [
    (["con"], ["control", "config"]), (["lesson", ""], ["list", "check", "new"]),
    (["--lesson", "had"], ["hadrut"]), (["--pack", "karabakh-2020-"], [":folders", "karabakh-2020-2024"]),
    (["--at", "2020-10-2"], (0...9).map { "2020-10-2\($0)" }), (["--theme", "d"], ["dark"]),
    (["--select", "shu"], ["Shusha", "Shusha city"]), (["--select=shusha c"], ["--select=Shusha city"]),
    (["--select", "=", "Zang"], ["Zangilan"]), (["district", "Lach"], ["Lachin"]), (["place", "hadr"], ["Hadrut"]),
    (["--pack", "karabakh-2020-2024", "--at", "2023"], ["2023-09-19", "2023-10-01"]),
    (["--names", "ru", "district", "Лач"], ["Лачин"]),
    (["harm", "--side", "arm"], ["armenia"]), (["control", "--format", "k"], ["kml"]),
    (["--show", "reli"], ["relief"]),
    (["export", ""], [":files"]), (["check", ""], [":folders"]), (["point", "4"], []),
    (["--at", "2020-10-20", "con"], []),
    (["no-such-command", "x"], []), (["--lesson", "zzz"], []), (["--pack", "no-such-pack", "--select", ""], []),
  ])
  func offers(words: [String], expected: [String]) throws {
    let first = try completed(words).map { String($0.prefix { $0 != "\t" }) }
    #expect(first.filter { expected.contains($0) || !$0.hasPrefix(":") } == expected || first == expected, "\(first)")
  }

  /// A call without a command is one of the map: its options stand beside the program's own.
  @Test func optionsOfTheUsualCommand() throws {
    let names = try completed(["--"]).map { String($0.prefix { $0 != "\t" }) }
    for name in ["--lesson", "--at", "--plain", "--glyph-test", "--version"] { #expect(names.contains(name)) }
    #expect(Set(names).count == names.count && !names.contains("--no-plain"))
    #expect(try completed(["--no-pl"]).first?.hasPrefix("--no-plain") == true)
    #expect(try !completed(["--at", "last", "--a"]).contains { $0.hasPrefix("--at\t") })
  }

  @Test func wordsAreToldWhatTheyAre() throws {
    #expect(try completed(["--lesson", "hadrut"]).last?.contains("\t") == true)
    #expect(try completed(["--at", "2020-09-27"]) == ["2020-09-27\tSunday, ground changed"])
  }

  /// Of each value that no list of the parser's names somebody has decided what it is.
  @Test func everyValueIsDecided() {
    var open: [String] = []
    func look(_ command: CallGrammar.Command, _ above: String) {
      for argument in command.options + command.operands where !argument.isFlag && argument.value == nil {
        open.append("\(above) \(command.name) \(argument.names.first ?? argument.about)")
      }
      for below in command.commands { look(below, "\(above) \(command.name)") }
    }
    look(Self.grammar.root, "")
    #expect(open == [])
    #expect(Self.grammar.root.usual == "browse" && Self.grammar.root.commands.count > 15)
  }

  /// The scripts are the program's own, whatever the parser would write.
  @Test(arguments: CompletionScript.allCases)
  func scripts(script: CompletionScript) throws {
    let result = try run(builtProgram, ["--generate-completion-script", script.rawValue])
    #expect(result.code == 0 && result.output == script.text && script.text.contains(" complete "))
  }
}
