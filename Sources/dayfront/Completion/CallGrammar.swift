import MapPacks

/// The commands that there are with their options, as the parser describes itself.
struct CallGrammar: Equatable {
  /// An option, a flag, or a word that stands for itself.
  struct Parameter: Equatable {
    /// As it is typed: `--at`; empty for a word that stands for itself.
    let names: [String]
    /// What help says of it, its first sentence.
    let about: String
    /// What its value is; nil for a flag, and for a value of which nobody has decided what it is.
    let value: WordKind?
    let isFlag: Bool
    let isRepeating: Bool
  }

  /// A command, with those below it.
  struct Command: Equatable {
    let name: String
    let about: String
    let options: [Parameter]
    /// The words that stand for themselves, in their order.
    let operands: [Parameter]
    let commands: [Command]
    /// The command that a call without one means.
    let usual: String?
  }

  let root: Command

  /// Reads the parser's description of all commands, which is JSON; nil for another text.
  init?(help: String) {
    guard let command = JSONDocument.parse(help, name: "help")?.root.member("command") else { return nil }
    root = Command(command)
  }
}

extension CallGrammar.Command {
  fileprivate init(_ value: JSONValue) {
    let name = value.text("commandName")
    let arguments = value.list("arguments").filter { $0.text("shouldDisplay") != "false" }.map {
      CallGrammar.Parameter($0, of: name)
    }
    self.init(
      name: name, about: firstSentence(of: value.text("abstract")), options: arguments.filter { !$0.names.isEmpty },
      operands: arguments.filter(\.names.isEmpty),
      commands: value.list("subcommands").filter { $0.text("shouldDisplay") != "false" }.map(Self.init),
      usual: value.member("defaultSubcommand")?.scalarText)
  }

  /// The command of a name below this one.
  func command(_ name: String) -> Self? { commands.first { $0.name == name } }
}

extension CallGrammar.Parameter {
  fileprivate init(_ value: JSONValue, of command: String) {
    let names = value.list("names").map { name in
      (name.text("kind") == "long" ? "--" : "-") + name.text("name")
    }
    let listed = value.list("allValues").compactMap(\.scalarText)
    let isFlag = value.text("kind") == "flag"
    self.init(
      names: names, about: firstSentence(of: value.text("abstract")),
      value: isFlag
        ? nil
        : listed.isEmpty
          ? WordKind.of(option: names.first, value: value.text("valueName"), command: command) : .oneOf(listed),
      isFlag: isFlag, isRepeating: value.text("isRepeating") == "true")
  }
}

extension JSONValue {
  /// The text of a member; empty where there is none.
  fileprivate func text(_ name: String) -> String { member(name)?.scalarText ?? "" }

  /// The values of a member that is an array; none where there is no such member.
  fileprivate func list(_ name: String) -> [JSONValue] {
    guard let member = member(name), member.kind == .array else { return [] }
    return member.elements()
  }
}

/// What a text says up to its first stop, semicolon or colon, on one line.
private func firstSentence(of text: String) -> String {
  let end = text.indices.first { place in
    let next = text.index(after: place)
    return ".;:".contains(text[place]) && (next == text.endIndex || text[next] == " " || text[next] == "\n")
  }
  return text[..<(end ?? text.endIndex)].split(separator: "\n").joined(separator: " ")
}
