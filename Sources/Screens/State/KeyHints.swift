import Chronicle
import Classroom

/// Keys that are of use at a moment, and what they do in a word or two: the status line shows them. All of them stand in
/// this file.
struct KeyHint: Hashable, Sendable {
  /// The commands whose first keys are shown.
  var commands: [Command] = []
  /// For the digits that choose among so many answers; 0 for none.
  var choices = 0
  var word: String

  init(_ commands: Command..., to word: String) {
    self.commands = commands
    self.word = word
  }

  init(choices: Int) {
    self.choices = choices
    word = "choose"
  }

  /// The keys as they are shown: "\u{2191} \u{2193}", "{ }", "1-4".
  func keys(isUnicode: Bool) -> String {
    if choices > 0 { return "1-\(choices)" }
    return commands.compactMap { KeyMap.rows[Int($0.rawValue)].keys.first?.sign(isUnicode: isUnicode) }
      .joined(separator: " ")
  }
}

extension KeyHint {
  static let close = KeyHint(.closePanel, to: "close")
  static let help = [
    close, KeyHint(.find, to: "search the help"), KeyHint(.lineUp, .lineDown, to: "scroll"),
    KeyHint(.pageBack, .pageOn, to: "page"),
  ]
  /// Those for a step of the slider.
  static func days(_ step: DayStep) -> KeyHint { KeyHint(.dayBack, .dayOn, to: step.rawValue) }
  static let keys = KeyHint(.help, to: "help")
  static let quit = KeyHint(.quit, to: "quit")
  static let scroll = KeyHint(.lineUp, .lineDown, to: "scroll")

  /// Those of a panel in which there is nothing else to do.
  static let page = [close, scroll, keys]
  static let record = [
    close, scroll, KeyHint(.tabOn, to: "its places"), KeyHint(.sources, to: "sources"),
    KeyHint(.ownChangeBack, .ownChangeOn, to: "its days"), keys,
  ]
  /// Those of the record of a place.
  static let place = [
    close, scroll, KeyHint(.choose, to: "its district"), KeyHint(.sources, to: "sources"),
    KeyHint(.ownChangeBack, .ownChangeOn, to: "its days"), keys,
  ]
  static let events = [
    KeyHint(.lineUp, .lineDown, to: "choose"), close, KeyHint(.choose, to: "sources"), KeyHint(.tabOn, to: "kind"),
    keys,
  ]
  static let sources = [
    KeyHint(.lineUp, .lineDown, to: "choose"), close, KeyHint(.choose, to: "open"),
    KeyHint(.copy, to: "copy the address"),
    keys,
  ]
  /// Those of the list of lessons.
  static let lessons = [KeyHint(.lineUp, .lineDown, to: "choose"), KeyHint(.choose, to: "open"), close, keys]
  static let source = [close, KeyHint(.copy, to: "copy the address"), scroll, keys]
  static let commandLine = [close, KeyHint(.copy, to: "copy"), keys]
  /// Those of the cursor on the map.
  static let cursor = [
    KeyHint(.leaveCursor, to: "leave"), KeyHint(.cursorRecord, to: "record"),
    KeyHint(.cursorLeft, .cursorRight, .cursorUp, .cursorDown, to: "move"),
    KeyHint(.cursorDayBack, .cursorDayOn, to: "its days"),
  ]
  static let comparison = [KeyHint(.compare, to: "end"), scroll, keys]
  /// Those of the statistics.
  static let statistics = [
    close, scroll, KeyHint(.statistics, to: "people harmed"), KeyHint(.tabOn, to: "district"), keys,
  ]
  static let typing = [
    KeyHint(.matchUp, .matchDown, to: "choose"), KeyHint(.openMatch, to: "open"), KeyHint(.leavePrompt, to: "end"),
  ]
  static let replacing = [
    KeyHint(.exportTyped, to: "replaces the file there is"), KeyHint(.leavePrompt, to: "leaves it"),
  ]
  static let searchingHelp = [KeyHint(.keepHelp, to: "keep these lines"), KeyHint(.leavePrompt, to: "all of the help")]
}

/// The keys of moments in which it depends on the model what there is to do.
extension Model {
  /// Those of the map with no panel open, beside the ones for days, help and the end: the most useful first.
  var mapHints: [KeyHint] {
    if cursor?.hasKeys == true { return KeyHint.cursor }
    if classroom?.following?.isAttached == false { return [KeyHint(.rejoin, to: "back to the class")] + ownMapHints }
    return ownMapHints
  }

  private var ownMapHints: [KeyHint] {
    if playback.isRunning { return [KeyHint(.play, to: "pause"), KeyHint(.slower, .faster, to: "speed")] }
    let changes = KeyHint(.changeBack, .changeOn, to: "next change")
    let more = [
      KeyHint(.find, to: "find"), KeyHint(.reading, to: "claims"), KeyHint(.events, to: "events"),
      KeyHint(.statistics, to: "figures"),
    ]
    if selection == nil {
      return [
        pace.isSparse ? changes : KeyHint(.play, to: "play"), pace.isSparse ? KeyHint(.play, to: "play") : changes,
        KeyHint(.across, to: "district"),
      ] + more
    }
    return [KeyHint(.enter, to: "open its record"), KeyHint(.ownChangeBack, .ownChangeOn, to: "its changes")] + more
  }

  var lessonHints: [KeyHint] {
    guard let lesson else { return KeyHint.page }
    let answer =
      lesson.chosen == nil
      ? lesson.openQuestion.map { [KeyHint(choices: $0.choices.count)] } ?? []
      : [KeyHint(.tellAnswer, to: "answer"), KeyHint(.takeBack, to: "take back")]
    return [KeyHint(.nextStop, to: "next")] + answer
      + [KeyHint.scroll, KeyHint(.previousStop, to: "back"), KeyHint.close]
  }

  var quizHints: [KeyHint] {
    guard let quiz, let question = quiz.question else { return KeyHint.page }
    let end = KeyHint(.endQuiz, to: "end")
    if quiz.answer != nil { return [KeyHint(.nextQuestion, to: "next"), end] }
    guard question.district != nil else {
      return
        (quiz.chosen == nil
        ? [KeyHint(choices: question.choices.count)]
        : [KeyHint(.answerPointing, to: "answer"), KeyHint(.takeBack, to: "take back")]) + [end]
    }
    return [KeyHint(.tabOn, to: "choose a district"), KeyHint(.answerPointing, to: "answer"), end]
  }

  var cardHints: [KeyHint] {
    guard let presenting = classroom?.presenting else { return KeyHint.page }
    return [
      KeyHint(.beginClass, to: presenting.hasBegun ? "go on" : "begin"),
      KeyHint(.holdDay, to: presenting.lock == nil ? "hold the days" : "let go"),
      KeyHint(.ask, to: presenting.nextOfQuestion), KeyHint.keys, KeyHint.close,
      KeyHint(.nextStop, .previousStop, to: "stops"),
    ]
  }

  var classHints: [KeyHint] {
    guard let membership = classroom else { return KeyHint.page }
    switch membership.role {
    case .presenter(let presenting):
      return [
        KeyHint(.ask, to: presenting.nextOfQuestion), KeyHint(.holdDay, to: presenting.lock == nil ? "hold" : "let go"),
        KeyHint.close,
        KeyHint.keys,
      ]
    case .follower(let following):
      return (following.openQuestion.map { [KeyHint(choices: $0.choices.count)] } ?? []) + [
        KeyHint.keys, KeyHint.close,
      ]
    }
  }
}

extension Presenting {
  /// What the key of questions does next: "ask", "tell" or "close".
  fileprivate var nextOfQuestion: String { asking.map { $0.isRevealed ? "close" : "tell" } ?? "ask" }
}
