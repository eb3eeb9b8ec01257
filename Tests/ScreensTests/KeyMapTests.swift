import Chronicle
import Classroom
import Foundation
import TestSupport
import Testing

@testable import Screens

/// The table of keys: complete, handled, and told in every place where keys are told.
@Suite struct KeyMapTests {
  @Test func rowsStandInTheOrderOfTheirCommands() { #expect(KeyMap.rows.map(\.command) == Command.allCases) }

  /// No row is hidden by those before it: each of its keys gives its command somewhere.
  @Test(arguments: Command.allCases) func everyRowIsReached(command: Command) {
    let row = KeyMap.rows[Int(command.rawValue)]
    #expect(row.context != [])
    let keys: [Key] =
      switch row.keys {
      case .one, .two: row.keys.named
      case .choice, .layer: ["1", "2", "3"]
      case .number: ["1", "9", "0"]
      case .character: ["a", " ", "é"]
      }
    for key in keys {
      let narrow = KeyScope(open: row.context, choices: 3), counting = KeyScope(open: [.screen, .count])
      let found = KeyMap.command(for: key, in: key == "0" && row.keys == .number ? counting : narrow)
      #expect(found == command, "\(key)")
    }
  }

  /// A key, what is open, the choices of a question, and the command.
  static let narrowest: [(key: Key, open: KeyContext, choices: Int, command: Command?)] = [
    ("0", .screen, 0, .whole), ("0", [.screen, .count], 0, .addToCount), ("1", .screen, 0, .addToCount),
    ("2", [.screen, .stopChoices], 3, .answerStop), ("4", [.screen, .stopChoices], 3, .addToCount),
    ("n", [.screen, .quiz], 0, .nextMatch), ("n", [.screen, .quiz, .answeredQuiz], 0, .nextQuestion),
    (.enter, [.screen, .quiz], 0, .answerPointing), (.enter, .screen, 0, .enter),
    (.escape, [.screen, .quiz], 0, .endQuiz), (.escape, .layer, 0, .leaveLayers), (.escape, .search, 0, .leavePrompt),
    ("A", [.screen, .presenter], 0, .ask), ("A", .screen, 0, nil), ("A", [.screen, .follower], 0, nil),
    ("F", [.screen, .presenter], 0, .showClass), ("F", [.screen, .follower], 0, .rejoin), ("q", .date, 0, .type),
    ("q", .layer, 0, nil), (.control("u"), .date, 0, .clearTyped), ("9", .layer, 0, .toggleLayer),
    ("0", .layer, 0, .resetLayers), (.up, .date, 0, .typedBack), (.left, [.screen, .cursor], 0, .cursorLeft),
    (.left, .screen, 0, .dayBack), (.backTab, .search, 0, .matchUp), ("٣", .screen, 9, nil),
  ]

  @Test(arguments: narrowest)
  func theNarrowestContextTakesAKey(key: Key, open: KeyContext, choices: Int, command: Command?) {
    #expect(KeyMap.command(for: key, in: KeyScope(open: open, choices: choices)) == command)
  }

  // MARK: What keys do

  static let named: [Key] = [
    .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .home, .end, .enter,
    .escape, .tab, .backTab, .backspace, .delete,
  ]

  /// All keys that there are, of other scripts a few.
  static let everyKey: [Key] =
    named + (0x20...0x7E as ClosedRange<UInt8>).map { Key.character(Unicode.Scalar($0)) }
    + (97...122 as ClosedRange<UInt8>).map { Key.control(Unicode.Scalar($0)) } + (1...12).map { Key.function($0) }
    + ["é", "٣", "ш", "你"]

  /// Sessions in which every context opens: alone, with a lesson, as a presenter, as a follower with a question.
  static var sessions: [Session] {
    var presenter = ClassKeysTests.session("")
    presenter.model.join(ClassMembership(presenting: ClassroomOnPaper.name))
    // The class hears of the lesson's stop after the first input.
    _ = presenter.take(.tick)
    var asking = presenter
    _ = asking.take(.key("A"))
    var follower = ClassKeysTests.session("", lesson: nil)
    follower.model.join(ClassMembership(following: ClassroomOnPaper.name))
    _ = follower.take(.classroom(.state(asking.model.published(in: ClassKeysTests.atlas)!)))
    return [
      ClassKeysTests.session("", lesson: nil), ClassKeysTests.session("w", lesson: nil), ClassKeysTests.session(""),
      presenter, follower,
      ClassKeysTests.dealt { $0.district != nil },
    ]
  }

  /// What a key leaves that no row knows: no notice but that, no number before the next key, no prompt for a layer.
  static func refused(_ key: Key, by model: Model) -> Model {
    var left = model
    left.notice = nil
    left.count = nil
    if model.prompt == .layer {
      left.prompt = nil
      left.notice = "A layer is a digit or a letter, 1 to a; 0 gives all back. x begins again."
    } else if model.prompt == nil, case .character(let scalar) = key {
      left.notice = "\(scalar.isASCII ? "'\(scalar)'" : "That key") does nothing here. ? shows the keys."
    }
    return left
  }

  /// A walk with all keys through all contexts: a key that the table does not know here changes nothing, and each row of
  /// the table does something on the way.
  @Test func exactlyTheTablesKeysDoSomething() {
    var effective: Set<Command> = []
    for (number, start) in Self.sessions.enumerated() {
      for seed in 1...4 {
        var random = Seeded(number * 10 + seed)
        var session = start
        for _ in 0..<400 {
          let open = session.model.keyScope.open
          let own =
            KeyMap.rows.filter { !$0.context.isDisjoint(with: open) }.flatMap(\.keys.named)
            + ["1", "2", "3"]
          let isOwn = Int.random(in: 0..<3, using: &random) > 0
          let key = (isOwn ? own : Self.everyKey).randomElement(using: &random)!
          let before = session.model
          let command = KeyMap.command(for: key, in: before.keyScope)
          let effect = session.take(.key(key))
          guard let command else {
            #expect(effect == .none && session.model == Self.refused(key, by: before), "\(key) in \(before.keyScope)")
            continue
          }
          var quiet = session.model
          quiet.notice = before.notice
          quiet.count = command == .addToCount ? quiet.count : before.count
          if effect != .none || quiet != before { effective.insert(command) }
        }
      }
    }
    #expect(Command.allCases.filter { !effective.contains($0) } == [])
  }

  // MARK: Where keys are told

  /// The names of a row's keys, each as a set of ways to write it.
  static func told(_ row: KeyRow, by text: String, _ title: (Key) -> String) -> Bool {
    row.keys.named.isEmpty || row.keys.named.contains { words(text).contains(title($0)) }
  }

  /// The words of a text with names of two words kept together.
  static func words(_ text: String) -> Set<String> {
    var words = Set(
      text.split { " ,;".contains($0) }.map { word in
        let bare = word.count > 1 ? word.drop { "(".contains($0) } : word[...]
        return String(bare.count > 1 && ".:".contains(bare.last!) ? bare.dropLast() : bare)
      })
    for name in ["Page Up", "Page Down", "full stop"] where text.contains(name) { words.insert(name) }
    if words.contains("x1") { words.insert("x") }
    return words
  }

  static func spokenTitle(_ key: Key) -> String {
    switch key {
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .escape: "Escape"
    case .backspace: "Backspace"
    case .control(let letter): "Control-" + String(Character(letter)).uppercased()
    case "+": "Plus"
    case "-": "Minus"
    case ".": "full stop"
    default: key.title
    }
  }

  static let memberships: [ClassMembership?] = [
    nil, ClassMembership(presenting: ClassroomOnPaper.name), ClassMembership(following: ClassroomOnPaper.name),
  ]

  /// The rows that somebody has, prompts and quiz left out: their keys stand in hints of the status line.
  static func rows(of classroom: ClassMembership?) -> [KeyRow] {
    let groups = KeyMap.groups(in: classroom)
    return KeyMap.rows.filter {
      groups.contains($0.group) && !$0.context.isDisjoint(with: [.screen, .presenter, .follower])
    }
  }

  @Test(arguments: memberships) func theHelpPanelNamesEveryRow(classroom: ClassMembership?) {
    let panel = HelpPanel.entries(in: classroom).flatMap(\.entries)
    let all = panel.map { "\($0.keys) \($0.action == "pan; Shift-arrows" ? $0.action : "")" }.joined(separator: " ")
    for row in Self.rows(of: classroom) { #expect(Self.told(row, by: all, \.title), "\(row.command)") }
    for keys in panel.map(\.keys) where !keys.contains("1") {
      let named = Self.everyKey.filter { KeyMap.rows.flatMap(\.keys.named).contains($0) }.map(\.title)
      for word in keys.split(separator: " ") { #expect(named.contains(String(word)), "\(keys)") }
    }
    // The page is 33 cells wide, and a line has its keys in 15 of them.
    for entry in panel { #expect(entry.keys.count <= 15 && entry.action.count <= 17, "\(entry)") }
  }

  /// At 120 by 40 the help of the map shows all its groups with their headings.
  @Test func theHelpPanelFitsIntoFortyRows() {
    let lines = HelpPanel.lines(rows: 35)
    #expect(lines.count == 35 && lines.filter { $0 == .blank }.count == 3)
    #expect(HelpPanel.lines(rows: 34).count == 29)
  }

  @Test(arguments: memberships) func theSpokenHelpNamesEveryRow(classroom: ClassMembership?) {
    let lines = PlainHelp.lines(in: classroom)
    let all = lines.joined(separator: " ")
    for row in Self.rows(of: classroom) { #expect(Self.told(row, by: all, Self.spokenTitle), "\(row.command)") }
    #expect(lines.allSatisfy { $0.contains(": ") } && Set(lines).count == lines.count)
    let typing = KeyMap.rows.filter { !$0.context.isDisjoint(with: [.date, .search]) }
    for row in typing { #expect(Self.told(row, by: all, Self.spokenTitle), "\(row.command)") }
  }

  @Test func theSpokenHelp() {
    expectGoldenText(
      Self.memberships.map { PlainHelp.lines(in: $0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n",
      "spoken-help.txt")
  }

  /// Every key that a hint of the status line names works there, and the keys of quizzes and searches are all named.
  @Test func hintsNameKeysOfTheTable() {
    var told: [KeyContext: Set<String>] = [:]
    for start in Self.sessions {
      for keys in [
        "", "e", "{Enter}", "p", "Q", "Q1", "Q{Tab}{Enter}", "{Tab}{Enter}", "/sh", "i", " ", "F", "j", "A", "w",
      ] {
        var session = start
        for key in Key.typed(keys)! { _ = session.take(.key(key)) }
        _ = session.take(.resize(CellSize(columns: 200, rows: 40)))
        let frame = session.frame(), scope = session.model.keyScope
        for context in KeyMap.rows.map(\.context) where !context.isDisjoint(with: scope.open) {
          told[context, default: []].formUnion(Self.words(frame.text(row: 39)))
        }
        for word in Self.hintedKeys(in: frame) {
          let key = Self.everyKey.first { $0.title == word }
          #expect(key.flatMap { KeyMap.command(for: $0, in: scope) } != nil, "'\(word)' after \(keys)")
        }
      }
    }
    let short: KeyContext = [.quiz, .answeredQuiz, .quizChoices, .stopChoices, .search]
    for row in KeyMap.rows where row.context.isSubset(of: short) {
      let names = row.keys.named.map(\.title)
      #expect(names.isEmpty || names.contains { told[row.context]?.contains($0) == true }, "\(row.command)")
    }
  }

  /// The keys that the status line names: "Up Down" are two, and so are "{}"; "1-3" are digits.
  static func hintedKeys(in frame: Frame) -> [String] {
    keys(in: frame).flatMap { run in
      if run.first!.isNumber { return ["1"] }
      return run.count == 2 && run.allSatisfy { !$0.isLetter }
        ? run.map { String($0) } : run.split(separator: " ").map(String.init)
    }
  }

  /// The runs of the status line that are drawn as keys.
  static func keys(in frame: Frame) -> [String] {
    let row = frame.size.rows - 1
    var runs: [String] = []
    var wasKey = false
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      let isKey = cell.ink.mark == .key
      if isKey, !wasKey { runs.append("") }
      if isKey { runs[runs.count - 1].unicodeScalars.append(cell.glyph) }
      wasKey = isKey
    }
    return runs
  }

  // MARK: README.md

  /// The rows of the table of keys in README.md: keys and what they do.
  static let readme: [(keys: String, words: String)] = {
    let text = try! String(contentsOfFile: Bundled.root + "/README.md", encoding: .utf8)
    let section = text.components(separatedBy: "## Keys\n")[1].components(separatedBy: "\n## ")[0]
    return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.components(separatedBy: " | ")
      return (cells[0] + " ", cells[1])
    }
  }()

  /// README lists the keys of the table, all of them and no others.
  @Test func readmeListsTheKeysOfTheTable() {
    let listed = Self.readme.flatMap { Self.quoted($0.keys) }
    #expect(listed.count > 60)
    let keys = KeyMap.rows.flatMap(\.keys.named).map(\.title).filter { !$0.hasPrefix("Shift-") || $0 == "Shift-Tab" }
    #expect(Set(keys).subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(keys).sorted() == [])
    #expect(Self.readme.contains { $0.keys.contains("Shift-arrows") })
    // Keys that are no names: numbers, answers, layers.
    let words = Self.readme.map(\.words).joined(separator: " ")
    for word in ["12l", "x0", "digits answer", "in a quiz"] { #expect(words.contains(word), "\(word)") }
  }

  /// The texts in backquotes.
  static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}
