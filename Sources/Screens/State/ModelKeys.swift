import Classroom

extension Model {
  /// What takes keys now.
  var keyScope: KeyScope {
    if classroom?.presenting?.isAskedToEnd == true { return KeyScope(open: .farewell) }
    return switch prompt {
    case .date: KeyScope(open: .date)
    case .search: KeyScope(open: .search)
    case .help: KeyScope(open: .helpSearch)
    case .layer: KeyScope(open: .layer)
    case .export, .replace: KeyScope(open: .export)
    case nil: screenScope
    }
  }

  /// What takes keys while no prompt is open. A digit answers one question at most, and none after another digit.
  private var screenScope: KeyScope {
    var scope = KeyScope(open: count == nil ? .screen : [.screen, .count])
    if panel != .none { scope.open.insert(.panel) }
    if cursor?.hasKeys == true { scope.open.insert(.cursor) }
    if panel == .quiz, let quiz, let question = quiz.question {
      scope.open.insert(quiz.answer == nil ? .quiz : [.quiz, .answeredQuiz])
      if quiz.answer == nil, question.district == nil {
        scope.ask(question.choices.count, .quizChoices, standing: quiz.chosen, of: self)
      }
    }
    if panel == .lesson, let question = lesson?.openQuestion {
      scope.ask(question.choices.count, .stopChoices, standing: lesson?.chosen, of: self)
      if lesson?.chosen != nil { scope.open.insert(.stopChosen) }
    }
    switch classroom?.role {
    case nil: break
    case .presenter: scope.open.insert(panel == .card ? [.presenter, .classCard] : .presenter)
    case .follower(let following):
      scope.open.insert(.follower)
      // In a quiz or a lesson of the follower's own the digits answer that one's questions.
      if panel != .quiz, panel != .lesson, let question = following.openQuestion {
        scope.ask(question.choices.count, .classChoices, standing: following.answer?.choice, of: self)
      }
    }
    return scope
  }
}

extension KeyScope {
  /// Lets digits choose, unless they continue a number; a choice that stands can be taken back.
  fileprivate mutating func ask(_ choices: Int, _ context: KeyContext, standing: Int?, of model: Model) {
    guard model.count == nil else { return }
    open.insert(standing == nil ? context : [context, .chosen])
    self.choices = choices
  }
}
