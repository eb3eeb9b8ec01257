import Chronicle
import Classroom

extension Model {
  /// Handles a key with a meaning for a lesson or a quiz; nil for a key with its usual meaning.
  mutating func pressInClass(_ key: Key, in atlas: Atlas) -> Effect? {
    if panel == .quiz, let effect = pressInQuiz(key, in: atlas) {
      count = nil
      return effect
    }
    guard case .character(let scalar) = key else { return nil }
    switch scalar {
    case "p", "P":
      let steps = count ?? 1
      count = nil
      stepLesson(by: scalar == "p" ? steps : -steps, in: atlas)
      return Effect.none
    case "Q":
      count = nil
      return toggleQuiz()
    default:
      guard panel == .lesson, count == nil, let question = lesson?.openQuestion,
        let choice = choice(scalar, of: question)
      else { return nil }
      answerStop(choice, in: atlas)
      return Effect.none
    }
  }
}
