import Chronicle
import Classroom

/// The state of a quiz: its question, the answer and the score. It is kept in memory only.
public struct QuizProgress: Hashable, Sendable {
  /// A reader's answer to a question.
  public enum Answer: Hashable, Sendable {
    /// Index of a choice.
    case choice(Int)
    /// A district pointed at on the map.
    case district(DistrictIndex)
  }
  /// The number of questions dealt before this one. A new quiz continues from it.
  public internal(set) var number = 0
  /// The question; nil until it is dealt, and where there is none.
  public internal(set) var question: Question?
  /// The answer given; nil before answering.
  public internal(set) var answer: Answer?
  /// The number of questions answered in this quiz.
  public internal(set) var answered = 0
  /// The number of right answers in this quiz.
  public internal(set) var right = 0
  /// Whether the quiz runs; otherwise it was ended.
  public internal(set) var isRunning = true

  /// Whether the answer is right; nil before answering.
  public var isRight: Bool? {
    guard let question, let answer else { return nil }
    return switch answer {
    case .choice(let choice): choice == question.answer
    case .district(let district): district == question.district
    }
  }

  /// "3 of 5 right".
  var score: String { "\(right) of \(answered) right" }
}

extension Model {
  /// Handles Q: begins a quiz, returns to the running one, or closes its panel.
  mutating func toggleQuiz() -> Effect {
    if panel == .quiz {
      panel = .none
      return .none
    }
    panel = .quiz
    scroll = 0
    guard quiz?.isRunning != true else { return .none }
    let number = quiz?.number ?? 0
    quiz = QuizProgress()
    quiz?.number = number
    return .ask(number: number)
  }

  /// Handles a key in the panel of the quiz; nil for a key with its usual meaning.
  mutating func pressInQuiz(_ key: Key, in atlas: Atlas) -> Effect? {
    guard let quiz, let question = quiz.question else { return nil }
    switch key {
    case .escape:
      self.quiz?.isRunning = false
      self.quiz?.number += 1
      panel = .none
      notice = quiz.answered == 0 ? "The quiz is over." : "The quiz is over: \(quiz.score)."
      return Effect.none
    case .enter where quiz.answer != nil, .character("n") where quiz.answer != nil:
      self.quiz?.number += 1
      self.quiz?.answer = nil
      scroll = 0
      return .ask(number: quiz.number + 1)
    case .enter:
      guard question.district != nil else {
        notice = "Type the number of your choice, 1 to \(question.choices.count)."
        return Effect.none
      }
      guard let selection else {
        notice = "Select the district first: Tab, Up, Down or a click."
        return Effect.none
      }
      answerQuiz(.district(selection))
      return Effect.none
    case .character(let scalar):
      guard quiz.answer == nil, question.district == nil, count == nil, let choice = choice(scalar, of: question) else {
        return nil
      }
      answerQuiz(.choice(choice))
      return Effect.none
    case .control, .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .pageUp, .pageDown, .home,
      .end, .tab, .backTab, .backspace, .delete, .function:
      return nil
    }
  }

  private mutating func answerQuiz(_ answer: QuizProgress.Answer) {
    quiz?.answer = answer
    quiz?.answered += 1
    if quiz?.isRight == true { quiz?.right += 1 }
    scroll = 0
  }

  /// The index of the choice that a digit stands for.
  func choice(_ digit: Unicode.Scalar, of question: Question) -> Int? {
    guard ("1"..."9").contains(digit) else { return nil }
    let choice = Int(digit.value) - 49
    return question.choices.indices.contains(choice) ? choice : nil
  }
}
