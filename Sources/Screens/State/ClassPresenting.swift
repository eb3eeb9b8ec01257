import Chronicle
import Classroom
import Geometry

/// The presenter's side of a class: the state sent to the followers, and the keys that work in a class only.
extension Model {
  /// The state to send to the class now; nil unless the reader is its presenter.
  public func published(in atlas: Atlas) -> ClassState? {
    guard let presenting = classroom?.presenting else { return nil }
    let view: ClassView
    switch self.view {
    case .home: view = .home
    case .whole: view = .whole
    case .chosen, .ground:
      let bounds = viewport(in: atlas).bounds
      view = .ground(
        center: atlas.projection.unproject(bounds.center), width: bounds.width / 1000, height: bounds.height / 1000)
    }
    return ClassState(
      pack: atlas.id, day: day, view: view, district: selection.map { atlas[$0].id }, place: place.map { atlas[$0].id },
      panel: panel.shared ?? presenting.panel, reading: reading.rawValue, comparedDay: comparedDay,
      lock: presenting.lock,
      pointer: presenting.pointer, note: classNote,
      question: presenting.asking?.published(explained: Appearance().shown),
      followers: presenting.followers)
  }

  /// The question that the presenter can put to the class now: the quiz's, or that of the lesson's stop.
  var questionAtHand: Question? { panel == .quiz ? quiz?.question : lesson?.current.question ?? quiz?.question }

  /// The note for the class: the text of the lesson's stop, without a question that has not been asked yet.
  var classNote: ClassNote? {
    guard let lesson else { return nil }
    let stop = lesson.current
    let title = stop.title.isEmpty ? "" : ": \(stop.title)"
    return ClassNote(
      title: "\(lesson.stop + 1) of \(lesson.lesson.stops.count)\(title)",
      text: ((lesson.stop == 0 ? lesson.lesson.introduction : []) + stop.paragraphs + stop.openQuestions)
        .joined(separator: "\n\n"))
  }

  /// Handles a key with a meaning of its own in a class; nil for a key that works as it does elsewhere.
  mutating func pressWithClass(_ key: Key, in atlas: Atlas) -> Effect? {
    guard case .character(let scalar) = key, let membership = classroom else { return nil }
    switch membership.role {
    case .presenter(var presenting):
      switch scalar {
      case "A": goOnAsking(&presenting)
      case "U":
        presenting.lock(at: presenting.lock == nil ? day : nil)
        notice =
          presenting.lock == nil
          ? "The class may go to any day." : "The class is held at \(day.short); U lets it go."
      case "F": open(panel == .classroom ? .none : .classroom)
      default: return nil
      }
      count = nil
      classroom?.role = .presenter(presenting)
      return Effect.none
    case .follower(var following):
      if scalar == "F" {
        count = nil
        rejoin(in: atlas)
        return Effect.none
      }
      // In a quiz or a lesson of the follower's own the digits answer that one's questions.
      guard panel != .quiz, panel != .lesson, count == nil, let question = following.openQuestion,
        let digit = Int(String(scalar)), digit > 0,
        following.answer(choice: digit - 1)
      else { return nil }
      classroom?.role = .follower(following)
      notice = "You answered \(digit)."
      return .answer(question: question.number, choice: digit - 1)
    }
  }

  /// Asks the question at hand, reveals its answer, or closes it: each call takes the next of the three steps.
  private mutating func goOnAsking(_ presenting: inout Presenting) {
    guard let asking = presenting.asking else {
      guard let question = questionAtHand, PublishedQuestion.choiceCounts.contains(question.choices.count) else {
        notice = "There is no question to ask now."
        return
      }
      presenting.ask(question)
      open(.classroom)
      notice = "Asked. A tells the answer."
      return
    }
    if asking.isRevealed {
      presenting.close()
      if panel == .classroom { open(lesson == nil ? .none : .lesson) }
    } else {
      presenting.reveal()
      open(.classroom)
      notice = "Told. A closes the question."
    }
  }
}
