import Basics
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
    (.up, [.screen, .panel], 0, .lineUp), ("j", [.screen, .panel], 0, .lineDown),
    ("q", [.screen, .panel], 0, .closePanel),
    ("q", .screen, 0, .quit), (.pageDown, [.screen, .panel], 0, .pageOn), (.pageDown, .screen, 0, .weekOn),
    ("G", [.screen, .panel], 0, .bottom), (" ", [.screen, .panel], 0, .play), (.left, [.screen, .panel], 0, .dayBack),
    ("l", [.screen, .panel], 0, .dayOn), ("q", [.screen, .panel, .quiz], 0, .endQuiz),
    ("0", .layer, 0, .resetLayers), (.up, .date, 0, .typedBack), (.left, [.screen, .cursor], 0, .cursorLeft),
    (.backTab, .search, 0, .matchUp), ("٣", .screen, 9, nil),
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
    _ = presenter.take(.classroom(.followers(2)))
    // The class hears of the lesson's stop after the first input.
    _ = presenter.take(.tick)
    var asking = presenter
    _ = asking.take(.key("A"))
    var follower = ClassKeysTests.session("", lesson: nil)
    follower.model.join(ClassMembership(following: ClassroomOnPaper.name))
    _ = follower.take(.classroom(.state(asking.model.published(in: ClassKeysTests.atlas)!)))
    var welcome = presenter
    welcome.model.openClassCard()
    var exporting = ClassKeysTests.browsing("")
    exporting.model.exportEndings = ["svg", "html"]
    _ = exporting.take(.key("E"))
    return [
      exporting, ClassKeysTests.browsing(""), ClassKeysTests.browsing("w"), ClassKeysTests.session(""), presenter,
      welcome, follower,
      ClassKeysTests.dealt { $0.district != nil }, ClassKeysTests.session("Q1{Enter}", lesson: nil),
      LongStoryTests.session("", "day"),
    ]
  }

  /// What a key leaves that no row knows: no notice but that, no number before the next key, no prompt for a layer.
  static func refused(_ key: Key, by model: Model) -> Model {
    var left = model
    left.notice = nil
    left.count = nil
    if var presenting = model.classroom?.presenting {
      presenting.isAskedToTell = false
      left.classroom?.role = .presenter(presenting)
    }
    if var presenting = left.classroom?.presenting, presenting.isAskedToEnd {
      presenting.isAskedToEnd = false
      left.classroom?.role = .presenter(presenting)
      left.notice = "The class goes on."
    } else if model.prompt == .layer {
      left.prompt = nil
      left.notice = LayerPrompt.refusal(count: MapLayer.allCases.count)
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
      for seed in 1...8 {
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

  static let memberships: [ClassMembership?] = [
    nil, ClassMembership(presenting: ClassroomOnPaper.name), ClassMembership(following: ClassroomOnPaper.name),
  ]

  static func model(_ classroom: ClassMembership?) -> Model {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Day("2020-10-20")!)
    if let classroom { model.join(classroom) }
    return model
  }

  static func groups(_ classroom: ClassMembership?) -> [HelpGroup] {
    HelpEntries.groups(of: model(classroom), in: Bundled.atlas)
  }

  /// Each command with a key that can be named is told by one phrase, and each phrase tells of keys of one group.
  @Test func everyCommandIsToldOnce() {
    let told = KeyMap.rows.filter { $0.phrase != nil }.flatMap { [$0.command] + $0.partners }
    #expect(Set(told).count == told.count)
    // Told by the phrase of a command with the same keys, or by the words of their prompt or question.
    let silent: Set<Command> = [
      .answerStop, .tellAnswer, .toggleLayer, .resetLayers, .leaveLayers, .openMatch, .keepHelp, .exportTyped, .type,
      .beginClass, .endClass,
    ]
    #expect(Set(Command.allCases).subtracting(told) == silent)
    for row in KeyMap.rows where row.phrase == nil { #expect(row.partners.isEmpty) }
  }

  @Test(arguments: memberships) func helpHasEveryRow(classroom: ClassMembership?) {
    let groups = Self.groups(classroom)
    let all = groups.flatMap(\.rows).map(\.command)
    let others: Set<KeyRow.Group> =
      classroom == nil ? [.presenter, .follower] : classroom?.presenting != nil ? [.follower] : [.presenter]
    let wanted = KeyMap.rows.filter { $0.phrase != nil && !others.contains($0.group) }
    #expect(Set(all) == Set(wanted.map(\.command)) && all.count == wanted.count)
  }

  /// A phrase is whole words: no capital, no full stop, and not so long that nobody reads it.
  @Test func phrasesAreWholeAndShort() {
    for phrase in KeyMap.rows.compactMap(\.phrase) {
      #expect(phrase.first?.isUppercase == false && phrase.last != "." && phrase.count <= 80, "\(phrase)")
    }
    #expect(Set(KeyMap.rows.compactMap(\.phrase)).count == KeyMap.rows.compactMap(\.phrase).count)
  }

  /// What the help covers comes first and is marked as the context's own.
  @Test(arguments: [
    ("?", ["Move through the days"], 0), ("j?", ["Aghdam is chosen", "Move through the days"], 1),
    ("e?", ["In an open panel or list", "Move through the days"], 1),
    ("Q?", ["Answer questions", "In an open panel or list"], 2), ("s{Enter}?", ["In an open panel or list"], 1),
  ])
  func theContextsKeysComeFirst(keys: String, headings: [String], own: Int) {
    var session = ClassKeysTests.session("", lesson: nil)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    let groups = HelpEntries.groups(of: session.model, in: ClassKeysTests.atlas)
    #expect(groups.prefix(headings.count).map { Appearance().shown($0.heading) } == headings)
    #expect(groups.count(where: \.isOwn) == own && groups.prefix(own).allSatisfy(\.isOwn))
  }

  /// The help is never cut: each word of each phrase stands in it, at every width, in one, two or three columns.
  @Test(arguments: [20, 33, 45, 60, 77, 97, 117, 150, 197, 400]) func noPhraseIsCut(width: Int) {
    for glyphs in [GlyphSet.ascii, .braille] {
      let page = HelpPage(appearance: Appearance(glyphs: glyphs), width: width)
      #expect(page.columns == (width < 70 ? 1 : width < 105 ? 2 : 3))
      let groups = Self.groups(nil)
      let lines = page.lines(of: groups)
      let widths = lines.map { line in line.runs.reduce(0) { $0 + cellWidth(of: $1.text) } }
      #expect(widths.allSatisfy { $0 <= width })
      let words = groups.flatMap(\.rows).flatMap { ($0.phrase ?? "").split(separator: " ").map(String.init) }
      let drawn = lines.flatMap(\.runs).flatMap { $0.text.split(separator: " ").map(String.init) }
      let count = Dictionary(drawn.map { ($0, 1) }, uniquingKeysWith: +)
      for (word, wanted) in Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +) where word.count <= width / 2 - 1 {
        #expect(count[word, default: 0] >= wanted, "\(word) at \(width)")
      }
    }
  }

  /// The help on the screen is searched by words and by keys.
  @Test func theHelpIsSearched() {
    func found(_ text: String) -> [Command] {
      HelpEntries.groups(saying: text, of: Self.model(nil), in: Bundled.atlas).flatMap(\.rows).map(\.command)
    }
    #expect(
      found("20 oct") == [.goTo] && found("slower") == [.slower] && found("MOUSE") == [.mouse]
        && found("compare") == [.compare])
    #expect(found("PgDn") == [.weekBack, .pageBack] && found("qqq") == [])
    #expect(found("") == Self.groups(nil).flatMap(\.rows).map(\.command))
    var session = ClassKeysTests.session("", lesson: nil)
    for key in Key.typed("?/20 oct{Enter}")! { _ = session.take(.key(key)) }
    #expect(session.model.panel == .help && session.model.prompt == nil)
    let frame = session.frame()
    #expect(frame.text(row: 1).contains("Help on '20 oct'") && frame.text(row: 3).contains("type a date"))
    #expect(frame.text(row: 4).isEmpty)
    for key in Key.typed("/{Esc}")! { _ = session.take(.key(key)) }
    #expect(session.model.panel == .help && session.model.helpQuery.isEmpty)
  }

  /// No key is told by a sign that a voice passes over, and no two keys by one name.
  @Test func keysHaveNamesForTheEar() {
    let keys = Set(KeyMap.rows.flatMap(\.keys.named))
    for key in keys { #expect(key.spoken.contains { $0.isLetter || $0.isNumber }, "\(key.title)") }
    #expect(Set(keys.map(\.spoken)).count == keys.count)
  }

  @Test func theSpokenHelp() {
    expectGoldenText(
      Self.memberships.map { classroom in
        PanelSpeech(PlainHelp.content(Self.groups(classroom))).lines.map(Appearance().told).joined(separator: "\n")
      }.joined(separator: "\n\n") + "\n",
      "spoken-help.txt")
  }

  /// Every key that a hint of the status line names works there, and the keys of quizzes and searches are all named.
  @Test func hintsNameKeysOfTheTable() {
    var told: [KeyContext: Set<String>] = [:]
    for start in Self.sessions {
      for keys in [
        "", "1", "e", "{Enter}", "p", "Q", "Q1", "Q1{Enter}", "Q{Tab}{Enter}", "{Tab}{Enter}", "/sh", "i", " ", "F",
        "j", "A", "w",
      ] {
        var session = start
        for key in Key.typed(keys)! { _ = session.take(.key(key)) }
        _ = session.take(.resize(CellSize(columns: 200, rows: 40)))
        let frame = session.frame(), scope = session.model.keyScope
        for context in KeyMap.rows.map(\.context) where !context.isDisjoint(with: scope.open) {
          told[context, default: []].formUnion(frame.text(row: 39).split(separator: " ").map(String.init))
        }
        for word in Self.hintedKeys(in: frame) {
          let key = Self.everyKey.first { $0.sign(isUnicode: true) == word }
          #expect(key.flatMap { KeyMap.command(for: $0, in: scope) } != nil, "'\(word)' after \(keys)")
        }
      }
    }
    let short: KeyContext = [.quiz, .answeredQuiz, .quizChoices, .stopChoices, .stopChosen, .search]
    for row in KeyMap.rows where row.context.isSubset(of: short) {
      let names = row.keys.named.map { $0.sign(isUnicode: true) }
      #expect(names.isEmpty || names.contains { told[row.context]?.contains($0) == true }, "\(row.command)")
    }
  }

  /// The keys that the status line names: "↑ ↓" are two, "1-3" are digits.
  static func hintedKeys(in frame: Frame) -> [String] {
    keys(in: frame).flatMap { run in
      if run.first!.isNumber { return ["1"] }
      return run.split(separator: " ").map(String.init)
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

  /// The list of keys in README.md, as the table of keys has it: a point for each group.
  static var readme: String {
    KeyRow.Group.allCases.map { group in
      let keys = KeyMap.told(in: group).map { row in
        row.names(by: \.title).map { "`\($0)`" }.joined(separator: " ") + " " + row.phrase!
      }
      return wrapped("**\(group.heading)**: " + keys.joined(separator: " · "), to: 116).enumerated()
        .map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
    }.joined()
  }

  /// README lists the keys in the words of the table, all of them and no others.
  @Test func readmeListsTheKeysOfTheTable() throws {
    let text = try String(contentsOfFile: Bundled.root + "/README.md", encoding: .utf8)
    let section = text.components(separatedBy: "## Keys\n\n")[1].components(separatedBy: "\n\n")[0] + "\n"
    #expect(section == Self.readme, "The list is:\n\(Self.readme)")
  }
}
