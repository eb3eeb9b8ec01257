import Chronicle
import Classroom

/// The sentences about lessons and quizzes while their panel stays open. Opening the panel tells all of it.
extension Narration {
  func lessons(from before: Model, to after: Model) -> [Phrase] {
    guard after.panel == before.panel else { return [] }
    if after.panel == .lesson, let old = before.lesson, let new = after.lesson {
      if old.stop != new.stop { return panel(of: after) }
      if old.answers != new.answers, let question = new.current.question, let given = new.answers[new.stop] {
        return verdict(isRight: given == question.answer, question)
      }
      if old.chosen != new.chosen { return [chosen(new.chosen, in: new.current.question, tell: .tellAnswer)] }
    }
    if after.panel == .quiz, let old = before.quiz, let new = after.quiz, let question = new.question {
      if old.number != new.number { return panel(of: after) }
      if new.answer == nil, old.chosen != new.chosen {
        return [chosen(new.chosen, in: question, tell: .answerPointing)]
      }
      if old.answer == nil, let isRight = new.isRight {
        return verdict(isRight: isRight, question) + question.sources.map(atlas.citation)
          + ["\(new.score). \(Command.nextQuestion.key): the next question."]
      }
    }
    return []
  }

  /// The choice that stands, and how to give it as the answer.
  private func chosen(_ choice: Int?, in question: Question?, tell: Command) -> Phrase {
    guard let choice, let question, question.choices.indices.contains(choice) else { return "Nothing is chosen." }
    let words: Phrase = "Chosen: \(choice + 1), \(.prose(question.choices[choice]))."
    return words + " \(tell.key) answers, another digit changes it."
  }

  private func verdict(isRight: Bool, _ question: Question) -> [Phrase] {
    let words: Phrase = isRight ? "Right." : "No: the right answer is \(.prose(question.choices[question.answer]))."
    return [words + (question.explanation.isEmpty ? "" : " \(question.explanation)")]
  }
}
