import Chronicle
import Classroom

/// A key and a short word for what it does, as the status line shows them.
typealias KeyHint = (String, String)

/// What the model has to know of a panel. What a panel does not say is as in most of them.
struct PanelRules: Sendable {
  /// The name under which a class sees the panel; nil for a panel of the reader's own.
  var shared: ClassPanel?
  /// Whether it takes the map's place instead of standing beside it.
  var isWide = false
  /// Whether it is about the selection. Then it is told anew for another selection and when Enter is pressed again, and
  /// no sentence about the selection is told beside it.
  var isAboutSelection = false
  /// The list that Up, Down, Tab and Enter are for; nil where they choose districts.
  var list: (any PanelList)?
  /// Goes on or back with Tab, so many steps. A list has its own way.
  var across: @Sendable (inout Model, Int, Atlas) -> Void = { $0.select(by: $1, in: $2) }
  /// Whether readers look for keys in the status line first, and only then for its sentence.
  var showsKeysFirst = false
  /// The keys that are of use now; nil where it is as if no panel were open.
  var hints: @Sendable (Model) -> [KeyHint]? = { _ in closing }

  static let close: KeyHint = (Command.close.key, "close")
  /// The keys for a list in which Enter opens a row.
  static let choosing: [KeyHint] = [
    ("\(Command.up.key) \(Command.down.key)", "go"), (Command.enter.key, "open"), close,
  ]
  /// The keys for a panel in which there is nothing else to do.
  static let closing: [KeyHint] = [close, (Command.help.key, "keys"), (Command.quit.key, "quit")]
}

/// The keys of panels in which it depends on the moment what there is to do.
extension Model {
  var lessonHints: [KeyHint]? {
    guard let lesson else { return PanelRules.closing }
    let digits = lesson.openQuestion.map { "1-\($0.choices.count)" }
    let answer: [KeyHint] =
      lesson.chosen == nil
      ? digits.map { [($0, "choose")] } ?? []
      : [(Command.tellAnswer.key, "answer"), (Command.takeBack.key, "undo")]
    return [(Command.nextStop.key, "next")] + answer
      + [(Command.scrollDown.key, "scroll"), (Command.previousStop.key, "back"), PanelRules.close]
  }

  var quizHints: [KeyHint]? {
    guard let quiz, let question = quiz.question else { return PanelRules.closing }
    let end = (Command.endQuiz.key, "end")
    if quiz.answer != nil { return [(Command.nextQuestion.key, "next"), end] }
    guard question.district != nil else {
      return
        (quiz.chosen == nil
        ? [("1-\(question.choices.count)", "choose")]
        : [(Command.answerPointing.key, "answer"), (Command.takeBack.key, "undo")]) + [end]
    }
    return [(Command.across.key, "select"), (Command.answerPointing.key, "answer"), end]
  }

  var cardHints: [KeyHint]? {
    guard let presenting = classroom?.presenting else { return PanelRules.closing }
    return [
      (Command.beginClass.key, "begin"), (Command.holdDay.key, presenting.lock == nil ? "hold the days" : "let go"),
      (Command.ask.key, "ask"), (Command.help.key, "keys"), (Command.quit.key, "end"),
      ("\(Command.nextStop.key) \(Command.previousStop.key)", "stops"),
    ]
  }

  var classHints: [KeyHint]? {
    guard let membership = classroom else { return PanelRules.closing }
    switch membership.role {
    case .presenter(let presenting):
      let next = presenting.asking.map { $0.isRevealed ? "close" : "tell" } ?? "ask"
      return [
        (Command.ask.key, next), (Command.holdDay.key, presenting.lock == nil ? "hold" : "let go"), PanelRules.close,
        (Command.help.key, "keys"),
      ]
    case .follower: return [(Command.help.key, "keys"), (Command.quit.key, "quit")]
    }
  }
}
