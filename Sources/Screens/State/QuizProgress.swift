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
  /// Index of the choice that stands and is not given as the answer yet; nil for none.
  public internal(set) var chosen: Int?
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

  /// Whether a district is to be pointed at.
  var isPointing: Bool { answer == nil && question?.district != nil }

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

  /// Ends the quiz and closes its panel.
  mutating func endQuiz() {
    guard let quiz else { return }
    self.quiz?.isRunning = false
    self.quiz?.number += 1
    panel = .none
    notice = quiz.answered == 0 ? "The quiz is over." : "The quiz is over: \(quiz.score)."
  }

  /// Goes on to the next question.
  mutating func nextQuestion() -> Effect {
    guard let quiz else { return .none }
    self.quiz?.number += 1
    self.quiz?.answer = nil
    self.quiz?.chosen = nil
    scroll = 0
    return .ask(number: quiz.number + 1)
  }

  /// Answers the question with the choice that stands, or with the selected district where it asks for one; tells the
  /// reader what to do where he cannot.
  mutating func answerPointing() {
    guard let question = quiz?.question else { return }
    guard question.district != nil else {
      if let chosen = quiz?.chosen { return answerQuiz(.choice(chosen)) }
      notice = "Type the number of your choice, 1 to \(question.choices.count)."
      return
    }
    guard let selection else {
      notice = "Select the district first: \(Command.across.key), \(Command.up.key), \(Command.down.key) or a click."
      return
    }
    answerQuiz(.district(selection))
  }

  mutating func answerQuiz(_ answer: QuizProgress.Answer) {
    quiz?.answer = answer
    quiz?.answered += 1
    if quiz?.isRight == true { quiz?.right += 1 }
    scroll = 0
  }
}
