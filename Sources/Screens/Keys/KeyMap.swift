import Classroom

/// Everything that a key can do. The raw value is the command's place in `KeyMap.rows`; `Model.perform` does it.
enum Command: UInt8, Hashable, Sendable, CaseIterable {
  // In a class.
  case ask, holdDay, showClass, beginClass, interrupt, endClass, rejoin, answerClass, takeBack
  // In a quiz and at the stop of a lesson.
  case endQuiz, nextQuestion, answerPointing, answerQuiz, answerStop, tellAnswer
  // The cursor on the map.
  case cursorLeft, cursorDown, cursorUp, cursorRight, cursorFarLeft, cursorFarDown, cursorFarUp, cursorFarRight,
    cursorDayBack, cursorDayOn, cursorRecord, leaveCursor
  // An open panel.
  case lineUp, lineDown, pageBack, pageOn, halfPageBack, halfPageOn, top, bottom, choose, tabOn, tabBack, closePanel
  // Days.
  case dayBack, dayOn, addToCount, weekBack, weekOn, firstDay, lastDay, changeBack, changeOn
  case goTo, play, slower, faster, reverse, lens
  // The map.
  case up, down, enter, across, acrossBack, panLeft, panDown, panUp, panRight, zoomIn, zoomOut, whole, ownChangeBack,
    ownChangeOn, fit, center, cursor
  // The screen.
  case find, nextMatch, previousMatch, reading, capture, events, sources, statistics, method, compare, legend, layers,
    toggleLayer, resetLayers, leaveLayers, nextStop, previousStop, quiz, glyphs, colors, language, commandLine, mouse,
    copy, export, repaint, suspend, close, quit, help
  // Prompts that take text.
  case goToDate, openMatch, keepHelp, matchUp, matchDown, typedBack, typedOn, leavePrompt, rubOut, deleteWord,
    clearTyped,
    caretBack, caretOn, caretToStart, caretToEnd, exportTyped, endingOn, endingBack, type
}

/// The table of keys. Keys are handled, told and listed by it: a new key is a command and a row here, and a case in
/// `Model.perform`. A test holds the list in README.md against it.
enum KeyMap {
  /// The rows in the order of their commands. Of two rows that know a key, the first takes it.
  static let rows: [KeyRow] = [
    KeyRow(.ask, .one("A"), in: .presenter, .presenter, say: "ask the question, tell the answer, close it"),
    KeyRow(.holdDay, .one("U"), in: .presenter, .presenter, say: "hold the class at this day, or let it go"),
    KeyRow(
      .showClass, .one("F"), in: .presenter, .presenter, say: "the card of the class: how to join, and who is in"),
    KeyRow(.beginClass, .one(.enter), in: .classCard, .presenter),
    KeyRow(
      .interrupt, .one(.control("c")), in: .presenter, .presenter,
      say: "end the class; it asks first while anybody follows"),
    KeyRow(.endClass, .two("q", .control("c")), in: .farewell, .presenter),
    KeyRow(.rejoin, .one("F"), in: .follower, .follower, say: "come back to what the presenter shows"),
    KeyRow(
      .answerClass, .choice, in: .classChoices, .follower,
      say: "answer the question of the class; another digit changes the answer"),
    KeyRow(.takeBack, .one("0"), in: .chosen, .follower, say: "take the answer back"),

    KeyRow(.endQuiz, .two(.escape, "q"), in: .quiz, .quiz, say: "end the quiz"),
    KeyRow(.nextQuestion, .two(.enter, "n"), in: .answeredQuiz, .quiz, say: "the next question of the quiz"),
    KeyRow(.answerPointing, .one(.enter), in: .quiz, .quiz, say: "answer with what is chosen"),
    KeyRow(.answerQuiz, .choice, in: .quizChoices, .quiz, say: "choose an answer"),
    KeyRow(.answerStop, .choice, in: .stopChoices, .quiz),
    KeyRow(.tellAnswer, .one(.enter), in: .stopChosen, .quiz),

    KeyRow(
      .cursorLeft, .one(.left), in: .cursor, .cursor,
      with: [
        .cursorRight, .cursorUp, .cursorDown, .cursorFarLeft, .cursorFarRight, .cursorFarUp, .cursorFarDown,
      ],
      say: "move the cursor by a cell, with Shift by ten"),
    KeyRow(.cursorDown, .one(.down), in: .cursor, .cursor),
    KeyRow(.cursorUp, .one(.up), in: .cursor, .cursor),
    KeyRow(.cursorRight, .one(.right), in: .cursor, .cursor),
    KeyRow(.cursorFarLeft, .one(.shiftLeft), in: .cursor, .cursor),
    KeyRow(.cursorFarDown, .one(.shiftDown), in: .cursor, .cursor),
    KeyRow(.cursorFarUp, .one(.shiftUp), in: .cursor, .cursor),
    KeyRow(.cursorFarRight, .one(.shiftRight), in: .cursor, .cursor),
    KeyRow(
      .cursorDayBack, .one("{"), in: .cursor, .cursor, with: [.cursorDayOn],
      say: "the days its ground changed hands"),
    KeyRow(.cursorDayOn, .one("}"), in: .cursor, .cursor),
    KeyRow(.cursorRecord, .one(.enter), in: .cursor, .cursor, say: "open the record of what lies there"),
    KeyRow(.leaveCursor, .one(.escape), in: .cursor, .cursor, say: "take the cursor off the map"),

    KeyRow(
      .lineUp, .two(.up, "k"), in: .panel, .panel, .row, with: [.lineDown],
      say: "a line up, a line down; in a list, a row"),
    KeyRow(.lineDown, .two(.down, "j"), in: .panel, .panel, .row),
    KeyRow(.pageBack, .one(.pageUp), in: .panel, .panel, .row, with: [.pageOn], say: "a page up, a page down"),
    KeyRow(.pageOn, .one(.pageDown), in: .panel, .panel, .row),
    KeyRow(
      .halfPageBack, .one(.control("u")), in: .panel, .panel, .row, with: [.halfPageOn],
      say: "half a page up, half a page down"),
    KeyRow(.halfPageOn, .one(.control("d")), in: .panel, .panel, .row),
    KeyRow(.top, .two(.home, "g"), in: .panel, .panel, .row, with: [.bottom], say: "to the top, to the bottom"),
    KeyRow(.bottom, .two(.end, "G"), in: .panel, .panel, .row),
    KeyRow(
      .choose, .one(.enter), in: .panel, .panel, .row,
      say: "open the chosen row; from the record of a place, its district"),
    KeyRow(
      .tabOn, .one(.tab), in: .panel, .panel, .row, with: [.tabBack],
      say: "the next place of a record, the next kind of events; the one before"),
    KeyRow(.tabBack, .one(.backTab), in: .panel, .panel, .row),
    KeyRow(.closePanel, .two(.escape, "q"), in: .panel, .panel, say: "close it, back to what it covers"),

    KeyRow(
      .dayBack, .two(.left, "h"), .days, .day, with: [.dayOn],
      say: "one day back, one day on"),
    KeyRow(.dayOn, .two(.right, "l"), .days, .day),
    KeyRow(.addToCount, .number, .days, say: "twelve days on: a number goes first"),
    KeyRow(
      .weekBack, .two(.pageUp, "b"), .days, .day, with: [.weekOn],
      say: "a week back, a week on; farther in long stories"),
    KeyRow(.weekOn, .two(.pageDown, "f"), .days, .day),
    KeyRow(
      .firstDay, .two(.home, "g"), .days, .day, with: [.lastDay], say: "the first day, the last day; 24G is day 24"),
    KeyRow(.lastDay, .two(.end, "G"), .days, .day),
    KeyRow(
      .changeBack, .one("["), .days, .other, with: [.changeOn],
      say: "the previous, the next day on which ground changed"),
    KeyRow(.changeOn, .one("]"), .days),
    KeyRow(.goTo, .one(":"), .days, say: "type a date: 20 oct, +7, last"),
    KeyRow(.play, .one(" "), .days, say: "play and pause"),
    KeyRow(.slower, .one("<"), .days, with: [.faster, .reverse], say: "slower, faster, backwards"),
    KeyRow(.faster, .one(">"), .days),
    KeyRow(.reverse, .one("r"), .days),
    KeyRow(.lens, .one("Z"), .days, say: "a long story's lens, off and on"),

    KeyRow(.up, .two(.up, "k"), .find, .row),
    KeyRow(.down, .two(.down, "j"), .find, .row),
    KeyRow(
      .enter, .one(.enter), .chosen, .row,
      say: "open its record"),
    KeyRow(
      .across, .one(.tab), .find, .row, with: [.acrossBack, .down, .up],
      say: "the next district, the one before"),
    KeyRow(.acrossBack, .one(.backTab), .find, .row),
    KeyRow(
      .panLeft, .two("H", .shiftLeft), .map, .view, with: [.panDown, .panUp, .panRight],
      say: "move the map; so do Shift and an arrow"),
    KeyRow(.panDown, .two("J", .shiftDown), .map, .view),
    KeyRow(.panUp, .two("K", .shiftUp), .map, .view),
    KeyRow(.panRight, .two("L", .shiftRight), .map, .view),
    KeyRow(.zoomIn, .two("+", "="), .map, .view, with: [.zoomOut], say: "closer, farther"),
    KeyRow(.zoomOut, .two("-", "_"), .map, .view),
    KeyRow(.whole, .one("0"), .map, .view, say: "the whole map; again, the first view"),
    KeyRow(
      .ownChangeBack, .one("{"), .chosen, .other, with: [.ownChangeOn],
      say: "its own days: when it changed hands"),
    KeyRow(.ownChangeOn, .one("}"), .chosen),
    KeyRow(.fit, .one("z"), .chosen, .view, say: "fit it into the view"),
    KeyRow(.center, .one("."), .chosen, .view, say: "centre it"),
    KeyRow(.cursor, .one("w"), .map, say: "who held a point of the map, since when, how far the front is"),

    KeyRow(
      .find, .one("/"), .find,
      say: "search places, districts, events, sources; in the help, its lines"),
    KeyRow(.nextMatch, .one("n"), .find, .row, with: [.previousMatch], say: "the next match, the one before"),
    KeyRow(.previousMatch, .one("N"), .find, .row),
    KeyRow(
      .reading, .one("a"), .claims,
      say: "ground as assessed, as announced, where they differ, how well it is dated"),
    KeyRow(
      .capture, .one("T"), .claims, say: "when each ground was taken or handed over; again, back to the day"),
    KeyRow(.events, .one("e"), .claims, say: "events, by day and by kind"),
    KeyRow(.sources, .one("s"), .claims, say: "sources of what is shown; again, all of them"),
    KeyRow(.statistics, .one("t"), .claims, say: "figures: shares, gaps, totals; again, people harmed"),
    KeyRow(.method, .one("m"), .claims, say: "how the map was made"),
    KeyRow(
      .compare, .one("d"), .claims, say: "compare with another day; again ends it"),
    KeyRow(.legend, .one("i"), .look, say: "the legend: which colour is whose"),
    KeyRow(
      .layers, .one("x"), .look, say: "a layer on or off: x1 relief, x3 roads, x9 names; x0 as at first"),
    KeyRow(.toggleLayer, .layer, in: .layer, .look),
    KeyRow(.resetLayers, .one(.character(LayerKeys.reset)), in: .layer, .look),
    KeyRow(.leaveLayers, .one(.escape), in: .layer, .look),
    KeyRow(
      .nextStop, .one("p"), .learn, with: [.previousStop], say: "the next stop of a lesson, the one before"),
    KeyRow(.previousStop, .one("P"), .learn),
    KeyRow(.quiz, .one("Q"), .learn, say: "a quiz"),
    KeyRow(.glyphs, .one("c"), .look, .view, with: [.colors], say: "other signs, other colours"),
    KeyRow(.colors, .one("C"), .look, .view),
    KeyRow(.language, .one("o"), .look, say: "the next language of names"),
    KeyRow(.commandLine, .one("y"), .learn, say: "the command that brings this view back"),
    KeyRow(
      .mouse, .one("M"), .map, .view,
      say: "the mouse: click to ask, drag, zoom; again, it selects text, as with Shift"),
    KeyRow(
      .copy, .one("Y"), .learn, say: "copy that command, or the address of a source"),
    KeyRow(
      .export, .one("E"), .learn, say: "export what is shown: a picture, a page, a recording, data"),
    KeyRow(
      .repaint, .one(.control("l")), in: [.screen, .date, .search, .helpSearch, .layer, .export], .leave,
      say: "redraw the screen"),
    KeyRow(.suspend, .one(.control("z")), .leave, say: "pause the program; fg in the shell goes on"),
    KeyRow(
      .close, .one(.escape), .leave,
      say: "close what is open; never quits"),
    KeyRow(.quit, .one("q"), .leave, say: "quit; with a panel open, close it"),
    KeyRow(.help, .two("?", .function(1)), .leave, say: "this help"),

    KeyRow(.goToDate, .one(.enter), in: .date, .typing, say: "go there, or open the match"),
    KeyRow(.openMatch, .one(.enter), in: .search, .typing, .row),
    KeyRow(.keepHelp, .one(.enter), in: .helpSearch, .typing),
    KeyRow(
      .matchUp, .two(.up, .backTab), in: .search, .typing, with: [.matchDown], say: "the match before, the next one"),
    KeyRow(.matchDown, .two(.down, .tab), in: .search, .typing),
    KeyRow(
      .typedBack, .one(.up), in: [.date, .helpSearch, .export], .typing, with: [.typedOn],
      say: "what was typed earlier, later"),
    KeyRow(.typedOn, .one(.down), in: [.date, .helpSearch, .export], .typing),
    KeyRow(.leavePrompt, .two(.escape, .control("c")), in: .typing, .typing, say: "stop typing"),
    KeyRow(.rubOut, .two(.backspace, .delete), in: .typing, .typing, say: "delete a character"),
    KeyRow(.deleteWord, .one(.control("w")), in: .typing, .typing, say: "delete a word"),
    KeyRow(.clearTyped, .one(.control("u")), in: .typing, .typing, say: "delete the whole line"),
    KeyRow(
      .caretBack, .two(.left, .control("b")), in: .typing, .typing, with: [.caretOn, .caretToStart, .caretToEnd],
      say: "move through the line, to its start, to its end"),
    KeyRow(.caretOn, .two(.right, .control("f")), in: .typing, .typing),
    KeyRow(.caretToStart, .two(.home, .control("a")), in: .typing, .typing),
    KeyRow(.caretToEnd, .two(.end, .control("e")), in: .typing, .typing),
    KeyRow(.exportTyped, .one(.enter), in: .export, .typing),
    KeyRow(
      .endingOn, .one(.tab), in: .export, .typing, with: [.endingBack],
      say: "the next kind of file to export, the one before"),
    KeyRow(.endingBack, .one(.backTab), in: .export, .typing),
    KeyRow(.type, .character, in: .typing, .typing),
  ]

  /// The command of a key; nil for a key that does nothing here.
  ///
  /// Complexity: linear in the rows, of which it only reads contexts and keys.
  static func command(for key: Key, in scope: KeyScope) -> Command? {
    for index in rows.indices
    where !rows[index].context.isDisjoint(with: scope.open) && rows[index].keys.contain(key, in: scope) {
      return rows[index].command
    }
    return nil
  }

  /// The groups of keys that the reader has, by the part that he takes in a class.
  static func groups(in classroom: ClassMembership?) -> [KeyRow.Group] {
    KeyRow.Group.allCases.filter { group in
      switch group {
      case .presenter: classroom?.presenting != nil
      case .follower: classroom?.following != nil
      case .days, .claims, .find, .chosen, .map, .look, .learn, .leave, .panel, .cursor, .quiz, .typing: true
      }
    }
  }

  /// The rows of a group that have a phrase.
  static func told(in group: KeyRow.Group) -> [KeyRow] { rows.filter { $0.group == group && $0.phrase != nil } }
}

extension Command {
  /// The name of the first key that gives the command, as hints show it.
  var key: String { KeyMap.rows[Int(rawValue)].keys.first?.title ?? "" }

  /// The name of that key for the ear.
  var spoken: String { KeyMap.rows[Int(rawValue)].keys.first?.spoken ?? "" }

  /// The names of all keys that give the command, for sentences: "Enter or n".
  var keys: String { KeyMap.rows[Int(rawValue)].keys.named.map(\.title).joined(separator: " or ") }

  /// The name of its last key: the letter, where an arrow or another key with a name gives the command too.
  var letter: String { KeyMap.rows[Int(rawValue)].keys.named.last?.title ?? "" }

  /// The two keys that go through the changes of what is selected, for hints.
  static var ownChanges: String { Command.ownChangeBack.key + Command.ownChangeOn.key }

  var moves: KeyRow.Moves { KeyMap.rows[Int(rawValue)].moves }
}
