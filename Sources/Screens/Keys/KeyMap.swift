import Classroom

/// Everything that a key can do. The raw value is the command's place in `KeyMap.rows`; `Model.perform` does it.
enum Command: UInt8, Hashable, Sendable, CaseIterable {
  // In a class.
  case ask, holdDay, showClass, rejoin, answerClass
  // In a quiz and at the stop of a lesson.
  case endQuiz, nextQuestion, answerPointing, answerQuiz, answerStop
  // The cursor on the map.
  case cursorLeft, cursorDown, cursorUp, cursorRight, cursorFarLeft, cursorFarDown, cursorFarUp, cursorFarRight,
    cursorDayBack, cursorDayOn, cursorRecord, leaveCursor
  // Days.
  case addToCount, dayBack, dayOn, weekBack, weekOn, firstDay, lastDay, changeBack, changeOn, ownChangeBack,
    ownChangeOn, goTo, play, slower, faster, reverse
  // The map.
  case up, down, enter, across, acrossBack, panLeft, panDown, panUp, panRight, zoomIn, zoomOut, whole, fit, center,
    cursor
  // The screen.
  case find, nextMatch, previousMatch, reading, capture, events, sources, statistics, method, compare, legend, layers,
    toggleLayer, resetLayers, leaveLayers, nextStop, previousStop, quiz, glyphs, colors, language, commandLine, mouse,
    scrollDown, scrollUp, repaint, suspend, close, quit, help
  // Prompts that take text.
  case goToDate, openMatch, matchUp, matchDown, typedBack, typedOn, leavePrompt, rubOut, deleteWord, clearTyped,
    caretBack,
    caretOn, caretToStart, caretToEnd, type
}

/// The table of keys. Keys are handled, told and listed by it: a new key is a command and a row here, and a case in
/// `Model.perform`. A test holds the list in README.md against it.
enum KeyMap {
  /// The rows in the order of their commands. Of two rows that know a key, the first takes it.
  static let rows: [KeyRow] = [
    KeyRow(.ask, .one("A"), in: .presenter, .presenter, .other, ("A", "ask, tell, close"), say: "A: ask, tell, close"),
    KeyRow(
      .holdDay, .one("U"), in: .presenter, .presenter, .other, ("U", "hold at this day"), say: "U: hold at this day"),
    KeyRow(.showClass, .one("F"), in: .presenter, .presenter, .other, ("F", "what they see"), say: "F: what they see"),
    KeyRow(.rejoin, .one("F"), in: .follower, .follower, .other, ("F", "follow again"), say: "F: follow again"),
    KeyRow(
      .answerClass, .choice, in: .classChoices, .follower, .other, ("1 to 6", "answer"), say: "1 to 6: answer"),

    KeyRow(.endQuiz, .one(.escape), in: .quiz, .screen),
    KeyRow(.nextQuestion, .two(.enter, "n"), in: .answeredQuiz, .screen),
    KeyRow(.answerPointing, .one(.enter), in: .quiz, .screen),
    KeyRow(.answerQuiz, .choice, in: .quizChoices, .screen),
    KeyRow(.answerStop, .choice, in: .stopChoices, .screen),

    KeyRow(.cursorLeft, .one(.left), in: .cursor, .map),
    KeyRow(.cursorDown, .one(.down), in: .cursor, .map),
    KeyRow(.cursorUp, .one(.up), in: .cursor, .map),
    KeyRow(.cursorRight, .one(.right), in: .cursor, .map),
    KeyRow(.cursorFarLeft, .one(.shiftLeft), in: .cursor, .map),
    KeyRow(.cursorFarDown, .one(.shiftDown), in: .cursor, .map),
    KeyRow(.cursorFarUp, .one(.shiftUp), in: .cursor, .map),
    KeyRow(.cursorFarRight, .one(.shiftRight), in: .cursor, .map),
    KeyRow(.cursorDayBack, .one("{"), in: .cursor, .map),
    KeyRow(.cursorDayOn, .one("}"), in: .cursor, .map),
    KeyRow(.cursorRecord, .one(.enter), in: .cursor, .map),
    KeyRow(.leaveCursor, .one(.escape), in: .cursor, .map),

    KeyRow(.addToCount, .number, .days),
    KeyRow(
      .dayBack, .two(.left, "h"), .days, .day, ("Left Right h l", "a day; 12l is 12"),
      say: "Right or l, Left or h: a day on, a day back; a number before a key repeats it, as in 12l."),
    KeyRow(.dayOn, .two(.right, "l"), .days, .day),
    KeyRow(
      .weekBack, .two(.pageUp, "b"), .days, .day, ("PgUp PgDn b f", "a week"),
      say: "Page Down or f, Page Up or b: a week on, a week back."),
    KeyRow(.weekOn, .two(.pageDown, "f"), .days, .day),
    KeyRow(
      .firstDay, .two(.home, "g"), .days, .day, ("Home End g G", "first, last day"),
      say: "Home or g, End or G: the first day, the last day; 24G is day 24."),
    KeyRow(.lastDay, .two(.end, "G"), .days, .day),
    KeyRow(
      .changeBack, .one("["), .days, .other, ("[ ]", "change back, on"),
      say: "] and [: the next and the previous day on which anything changed."),
    KeyRow(.changeOn, .one("]"), .days),
    KeyRow(
      .ownChangeBack, .one("{"), .days, .other, ("{ }", "the district's"),
      say: "} and {: the same for the selected district or place."),
    KeyRow(.ownChangeOn, .one("}"), .days),
    KeyRow(.goTo, .one(":"), .days, .other, (":", "type a date"), say: ":: type a date, then Enter."),
    KeyRow(
      .play, .one(" "), .days, .other, ("Space", "play, pause"),
      say: "Space: the days run by themselves, or stop; < slower, > faster, r the other way."),
    KeyRow(.slower, .one("<"), .days, .other, ("< > r", "slow, fast, back")),
    KeyRow(.faster, .one(">"), .days),
    KeyRow(.reverse, .one("r"), .days),

    KeyRow(
      .up, .two(.up, "k"), .map, .row, ("Tab Up Down k j", "choose a district"),
      say: "Down or j, Up or k: the next and the previous district, or row of an open list."),
    KeyRow(.down, .two(.down, "j"), .map, .row),
    KeyRow(
      .enter, .one(.enter), .map, .row, ("Enter", "inspect it"),
      say: "Enter: tells all about the selected district; again, the same for the day reached."),
    KeyRow(
      .across, .one(.tab), .map, .row,
      say: "Tab and Shift-Tab: the places of that district; among the events their kinds."),
    KeyRow(.acrossBack, .one(.backTab), .map, .row, ("Shift-Tab", "the one before")),
    KeyRow(
      .panLeft, .two(.shiftLeft, "H"), .map, .view, ("H J K L", "pan; Shift-arrows"),
      say: "H, J, K and L: move the map, as Shift with an arrow does; that does not matter here."),
    KeyRow(.panDown, .two(.shiftDown, "J"), .map, .view),
    KeyRow(.panUp, .two(.shiftUp, "K"), .map, .view),
    KeyRow(.panRight, .two(.shiftRight, "L"), .map, .view),
    KeyRow(
      .zoomIn, .two("+", "="), .map, .view, ("+ - 0", "zoom, whole, home"),
      say: "Plus, Minus and 0: zoom in and out, and show the whole map; that does not matter here."),
    KeyRow(.zoomOut, .two("-", "_"), .map, .view),
    KeyRow(.whole, .one("0"), .map, .view),
    KeyRow(
      .fit, .one("z"), .map, .view, ("z .", "fit, centre it"),
      say: "z and the full stop: fit and centre the selected district on the map; that does not matter here."),
    KeyRow(.center, .one("."), .map, .view),
    KeyRow(
      .cursor, .one("w"), .map, .other, ("w T", "point; when taken"),
      say: """
        w: who held a point of the map: the arrows move by 5 kilometres and with Shift by 50, Plus and Minus change the \
        step, h and l go through the days, Enter tells the record, Escape ends.
        """),

    KeyRow(
      .find, .one("/"), .screen, .other, ("/ n N", "search, on, back"),
      say: "/: search: type a name; Down and Up tell what was found, Enter opens it; n and N go on."),
    KeyRow(.nextMatch, .one("n"), .screen, .row),
    KeyRow(.previousMatch, .one("N"), .screen, .row),
    KeyRow(
      .reading, .one("a"), .screen, .other, ("a", "claims, assessed"),
      say: "a: assessed, announced, where the two disagree, and how well the day of each ground is known."),
    KeyRow(
      .capture, .one("T"), .screen, .other,
      say: "T: when each ground was taken or handed over; again, or Escape, back to the day."),
    KeyRow(
      .events, .one("e"), .screen, .other, ("e s", "events, sources"),
      say: "e: the list of events; Enter there lists the sources of an event."),
    KeyRow(.sources, .one("s"), .screen, say: "s: the sources of what was told last; again, all sources."),
    KeyRow(
      .statistics, .one("t"), .screen, .other, ("t m", "numbers, method"),
      say: "t: ground and announcements in numbers."),
    KeyRow(.method, .one("m"), .screen, say: "m: the method in short."),
    KeyRow(
      .compare, .one("d"), .screen, .other, ("d i", "compare, legend"),
      say: "d: keeps the day to compare with; go to another day; d again stops."),
    KeyRow(.legend, .one("i"), .screen, say: "i: who holds how much of the whole zone."),
    KeyRow(
      .layers, .one("x"), .screen, .other, (LayerKeys.range(count: MapLayer.allCases.count), "a layer; x0 all"),
      say: "x: lists the layers of the map; the key of one puts it on or off, 0 gives all back."),
    KeyRow(.toggleLayer, .layer, in: .layer, .screen),
    KeyRow(.resetLayers, .one(.character(LayerKeys.reset)), in: .layer, .screen),
    KeyRow(.leaveLayers, .one(.escape), in: .layer, .screen),
    KeyRow(
      .nextStop, .one("p"), .screen, .other, ("p P Q", "lesson, quiz"),
      say: "p and P: the next and the previous stop of the lesson; a digit answers its question."),
    KeyRow(.previousStop, .one("P"), .screen),
    KeyRow(.quiz, .one("Q"), .screen, say: "Q: a quiz: a digit answers, Enter goes on, Escape ends it."),
    KeyRow(
      .glyphs, .one("c"), .screen, .view, ("c C o", "glyph, ink, names"),
      say: "c and C: the next glyphs and the next colours of the map."),
    KeyRow(.colors, .one("C"), .screen, .view),
    KeyRow(.language, .one("o"), .screen, say: "o: the next language of names."),
    KeyRow(
      .commandLine, .one("y"), .screen, .other, ("y M", "command, mouse"),
      say: "y: the command line that brings this view back."),
    KeyRow(.mouse, .one("M"), .screen, .view, say: "M: the mouse, on and off; it is of no use without a map."),
    KeyRow(
      .scrollDown, .one(.control("d")), .screen, .view, ("Ctrl-D Ctrl-U", "scroll a panel"),
      say: "Control-D and Control-U: scroll a panel; here panels are told whole."),
    KeyRow(.scrollUp, .one(.control("u")), .screen, .view),
    KeyRow(
      .repaint, .one(.control("l")), in: [.screen, .date, .search, .layer], .screen, .other,
      ("Ctrl-L Ctrl-Z", "repaint, suspend"), say: "Control-L: tells again where you are."),
    KeyRow(.suspend, .one(.control("z")), .screen, say: "Control-Z: suspends the program."),
    KeyRow(
      .close, .one(.escape), .screen, .other, ("Esc q", "close, quit"),
      say: "Escape: closes what is open, then drops the selection."),
    KeyRow(.quit, .one("q"), .screen, say: "q: ends the program."),
    KeyRow(.help, .two("?", .function(1)), .screen, .other, ("? F1", "these keys"), say: "? or F1: these keys."),

    KeyRow(.goToDate, .one(.enter), in: .date, .screen),
    KeyRow(.openMatch, .one(.enter), in: .search, .screen, .row),
    KeyRow(.matchUp, .two(.up, .backTab), in: .search, .screen),
    KeyRow(.matchDown, .two(.down, .tab), in: .search, .screen),
    KeyRow(.typedBack, .one(.up), in: .date, .screen),
    KeyRow(.typedOn, .one(.down), in: .date, .screen),
    KeyRow(.leavePrompt, .two(.escape, .control("c")), in: .typing, .screen),
    KeyRow(
      .rubOut, .two(.backspace, .delete), in: .typing, .screen, .other, ("Ctrl-W Ctrl-U", "untype word, all"),
      say: """
        Backspace, Control-W and Control-U: take back the last character typed, the word, and all; Left and Right go \
        through the line, Up and Down through what was typed before; Escape ends typing.
        """),
    KeyRow(.deleteWord, .one(.control("w")), in: .typing, .screen),
    KeyRow(.clearTyped, .one(.control("u")), in: .typing, .screen),
    KeyRow(.caretBack, .two(.left, .control("b")), in: .typing, .screen),
    KeyRow(.caretOn, .two(.right, .control("f")), in: .typing, .screen),
    KeyRow(.caretToStart, .two(.home, .control("a")), in: .typing, .screen),
    KeyRow(.caretToEnd, .two(.end, .control("e")), in: .typing, .screen),
    KeyRow(.type, .character, in: .typing, .screen),
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

  /// The groups of keys that the reader has. In a class those for presenters or for followers come first.
  static func groups(in classroom: ClassMembership?) -> [KeyRow.Group] {
    switch classroom?.role {
    case nil: [.days, .map, .screen]
    case .presenter: [.presenter, .days, .map, .screen]
    case .follower: [.follower, .days, .map, .screen]
    }
  }
}

extension Command {
  /// The name of the first key that gives the command, as hints show it.
  var key: String { KeyMap.rows[Int(rawValue)].keys.first?.title ?? "" }

  /// The names of all keys that give the command, for sentences: "Enter or n".
  var keys: String { KeyMap.rows[Int(rawValue)].keys.named.map(\.title).joined(separator: " or ") }

  /// The name of its last key: the letter, where an arrow or another key with a name gives the command too.
  var letter: String { KeyMap.rows[Int(rawValue)].keys.named.last?.title ?? "" }

  /// The two keys that go through the changes of what is selected, for hints.
  static var ownChanges: String { Command.ownChangeBack.key + Command.ownChangeOn.key }

  var moves: KeyRow.Moves { KeyMap.rows[Int(rawValue)].moves }
}
