import Chronicle
import Classroom
import Geometry

/// The presenter's side of a class: the state sent to the followers, the lock and the questions.
extension Model {
  /// The state to send to the class now; nil unless the reader is its presenter.
  public func published(in atlas: Atlas) -> ClassState? {
    guard let presenting = classroom?.presenting else { return nil }
    return ClassState(
      pack: atlas.id, day: day, view: sharedView(in: atlas), district: selection.map { atlas[$0].id },
      place: place.map { atlas[$0].id },
      panel: panel.shared ?? presenting.panel, reading: reading.rawValue, comparedDay: comparedDay,
      lock: presenting.lock, horizon: ownHorizon,
      pointer: presenting.pointer, note: classNote,
      question: presenting.asking?.published(explained: Appearance().shown),
      followers: presenting.followers)
  }

  /// The ground shown, so that screens of other sizes can show at least all of it.
  private func sharedView(in atlas: Atlas) -> MapExtent {
    switch view {
    case .home, .whole: return view
    case .district, .point, .ground, .plane:
      let bounds = viewport(in: atlas).bounds
      return .ground(
        center: atlas.projection.unproject(bounds.center), width: bounds.width / 1000, height: bounds.height / 1000)
    }
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

  /// Whether anybody follows this presenter, so that the end of the class is asked about first.
  public var asksBeforeEnding: Bool {
    guard let presenting = classroom?.presenting else { return false }
    return presenting.followers > 0 || presenting.isAskedToEnd
  }

  /// Handles the wish to end: a presenter whom anybody follows is asked first.
  mutating func leave() -> Effect {
    guard asksBeforeEnding, var presenting = classroom?.presenting else { return .quit }
    presenting.isAskedToEnd = true
    classroom?.role = .presenter(presenting)
    notice =
      "End the class? \(presenting.followers) \(presenting.followers == 1 ? "follows" : "follow") you. "
      + "\(Command.endClass.key) ends it, any other key goes on."
    return .none
  }

  /// Goes on after the question whether to end the class.
  mutating func goOnPresenting() {
    guard var presenting = classroom?.presenting else { return }
    presenting.isAskedToEnd = false
    classroom?.role = .presenter(presenting)
    notice = "The class goes on."
  }

  /// Puts the card of the class on the presenter's screen, as at the beginning of the hour.
  public mutating func openClassCard() {
    if classroom?.presenting != nil { open(.card) }
  }

  /// Puts the card away: the class goes on with the lesson or the map.
  mutating func beginClass() { open(lesson == nil ? .none : .lesson) }

  /// Asks the question at hand, reveals its answer, or closes it: each call takes the next of the three steps.
  mutating func askOn() {
    guard var presenting = classroom?.presenting else { return }
    if let asking = presenting.asking {
      if asking.isRevealed {
        presenting.close()
        if panel == .classroom { open(lesson == nil ? .none : .lesson) }
      } else if asking.tally.total < presenting.followers, !presenting.isAskedToTell {
        // So the key that asked, struck twice, gives no answer away.
        presenting.isAskedToTell = true
        notice = Self.question(to: presenting)
      } else {
        presenting.reveal()
        open(.classroom)
        notice = "The answer is told. \(Command.ask.key) closes the question."
      }
    } else {
      guard let question = questionAtHand, PublishedQuestion.choiceCounts.contains(question.choices.count) else {
        notice = "No question here; \(nextQuestionWords)"
        return
      }
      presenting.ask(question)
      open(.classroom)
      notice = "The question is asked. \(Command.ask.key) tells the answer."
    }
    classroom?.role = .presenter(presenting)
  }

  /// Where the next question is: "stop 5 has the next: The road".
  private var nextQuestionWords: String {
    guard let lesson, let next = lesson.lesson.stops.indices.first(where: { $0 > lesson.stop && lesson.asks(at: $0) })
    else { return "\(Command.quiz.key) deals one." }
    let title = lesson.lesson.stops[next].title
    return "stop \(next + 1) has the next\(title.isEmpty ? "." : ": \(title)")"
  }

  /// What a presenter is asked who would tell an answer before all have given theirs.
  static func question(to presenting: Presenting) -> String {
    "\(presenting.asking?.tally.total ?? 0) of \(presenting.followers) have answered. "
      + "\(Command.ask.key) again tells the answer; any other key waits."
  }

  /// Forgets that the presenter is being asked whether to tell an answer, because he did something else.
  mutating func waitWithAnswer() {
    guard var presenting = classroom?.presenting, presenting.isAskedToTell else { return }
    presenting.isAskedToTell = false
    classroom?.role = .presenter(presenting)
  }

  /// Holds the class at the shown day, or lets it go.
  mutating func holdDay() {
    guard var presenting = classroom?.presenting else { return }
    presenting.lock(at: presenting.lock == nil ? day : nil)
    notice =
      presenting.lock == nil
      ? "The class may go to any day."
      : "The class is held at \(pace.words(for: day)); \(Command.holdDay.key) lets it go."
    classroom?.role = .presenter(presenting)
  }
}
