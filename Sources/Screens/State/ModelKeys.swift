import Classroom

extension Model {
  /// What takes keys now.
  var keyScope: KeyScope {
    switch prompt {
    case .date: KeyScope(open: .date)
    case .search: KeyScope(open: .search)
    case .layer: KeyScope(open: .layer)
    case nil: screenScope
    }
  }

  /// What takes keys while no prompt is open. A digit answers one question at most, and none after another digit.
  private var screenScope: KeyScope {
    var scope = KeyScope(open: count == nil ? .screen : [.screen, .count])
    if cursor?.hasKeys == true { scope.open.insert(.cursor) }
    if panel == .quiz, let quiz, let question = quiz.question {
      scope.open.insert(quiz.answer == nil ? .quiz : [.quiz, .answeredQuiz])
      if quiz.answer == nil, question.district == nil { scope.ask(question.choices.count, .quizChoices, of: self) }
    }
    if panel == .lesson, let question = lesson?.openQuestion {
      scope.ask(question.choices.count, .stopChoices, of: self)
    }
    switch classroom?.role {
    case nil: break
    case .presenter: scope.open.insert(.presenter)
    case .follower(let following):
      scope.open.insert(.follower)
      // In a quiz or a lesson of the follower's own the digits answer that one's questions.
      if panel != .quiz, panel != .lesson, let question = following.openQuestion {
        scope.ask(question.choices.count, .classChoices, of: self)
      }
    }
    return scope
  }
}

extension KeyScope {
  /// Lets digits choose, unless they continue a number.
  fileprivate mutating func ask(_ choices: Int, _ context: KeyContext, of model: Model) {
    guard model.count == nil else { return }
    open.insert(context)
    self.choices = choices
  }
}
