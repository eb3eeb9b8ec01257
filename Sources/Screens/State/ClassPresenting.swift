import Chronicle
import Classroom
import Geometry

/// What a presenter's model shows to a class, and the keys that serve in one.
extension Model {
  /// What is shown to the class now; nil for anybody but a presenter.
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
      pointer: presenting.pointer, note: classNote, question: presenting.asking?.published,
      followers: presenting.followers)
  }

  /// The question that the presenter may put to the class now: the quiz's, or the stop's.
  var questionAtHand: Question? { panel == .quiz ? quiz?.question : lesson?.current.question ?? quiz?.question }

  /// What the presenter says to the class now: the stop of his lesson, without the question that is still to be asked.
  var classNote: ClassNote? {
    guard let lesson else { return nil }
    let stop = lesson.current
    let title = stop.title.isEmpty ? "" : ": \(stop.title)"
    return ClassNote(
      title: "\(lesson.stop + 1) of \(lesson.lesson.stops.count)\(title)",
      text: ((lesson.stop == 0 ? lesson.lesson.introduction : []) + stop.paragraphs + stop.openQuestions)
        .joined(separator: "\n\n"))
  }

  /// What a key does in a class; nil where it does there what it does elsewhere.
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
      // A quiz or a lesson of his own has the digits for itself.
      guard panel != .quiz, panel != .lesson, count == nil, let question = following.openQuestion,
        let digit = Int(String(scalar)), digit > 0,
        following.answer(choice: digit - 1)
      else { return nil }
      classroom?.role = .follower(following)
      notice = "You answered \(digit)."
      return .answer(question: question.number, choice: digit - 1)
    }
  }

  /// Asks the question at hand, tells its answer, closes it: each time the next of the three.
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
