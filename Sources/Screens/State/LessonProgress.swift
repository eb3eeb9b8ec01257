import Basics
import Chronicle
import Classroom

/// The state of an open lesson: the stop shown and the answers given. It is kept in memory only.
public struct LessonProgress: Hashable, Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// Index of the stop shown.
  public internal(set) var stop: Int
  /// The choices given, by the stop's index; only for stops whose question was answered.
  public internal(set) var answers: [Int: Int] = [:]
  /// Index of the choice that stands at the shown stop and is not given as the answer yet; nil for none.
  public internal(set) var chosen: Int?
  /// Whether it was closed at its last stop.
  var isOver = false
  /// The view that was set for the stop on the present screen size, so that a change of size can fit it again.
  var shownView: MapExtent?

  /// Opens a lesson.
  ///
  /// - Parameter stop: the index of the stop, counted from 0; an index out of range gives the nearest stop. The lesson
  ///   must have a stop.
  public init(lesson: Lesson, stop: Int = 0) {
    self.lesson = lesson
    self.stop = min(max(0, stop), lesson.stops.count - 1)
  }

  /// The stop shown.
  public var current: LessonStop { lesson.stops[stop] }

  /// Whether the shown stop is the last one.
  var isAtEnd: Bool { stop == lesson.stops.count - 1 }

  /// The question of the shown stop, as long as it is not answered.
  var openQuestion: Question? { answers[stop] == nil ? current.question : nil }

  /// Whether a class can be asked something at a stop.
  func asks(at stop: Int) -> Bool {
    lesson.stops[stop].question.map { PublishedQuestion.choiceCounts.contains($0.choices.count) } ?? false
  }

  /// The paragraphs above the question: the lesson's title, its introduction at the first stop, the stop's text.
  var told: [String] { [lesson.title] + (stop == 0 ? lesson.introduction : []) + current.paragraphs }

  /// The line of the panel that the question begins at. A blank line follows each paragraph.
  func questionLine(width: Int) -> Int { told.reduce(0) { $0 + wrapped($1, to: width).count + 1 } }
}

extension Model {
  /// Opens a lesson at a stop.
  public mutating func open(_ lesson: Lesson, stop: Int = 0, in atlas: Atlas) {
    self.lesson = LessonProgress(lesson: lesson, stop: stop)
    showStop(in: atlas)
  }

  /// Goes forward or back by so many stops. If something else is open, the first step only returns to the lesson; where
  /// no lesson is open, it lists those that there are.
  mutating func stepLesson(by steps: Int, in atlas: Atlas) -> Effect {
    if mustWait(for: "lessons open") { return .none }
    guard let progress = lesson else { return listLessons() }
    if progress.isOver, steps > 0 { return listLessons() }
    guard panel == .lesson else {
      showStop(in: atlas)
      return .none
    }
    let last = progress.lesson.stops.count - 1
    let next = min(max(0, progress.stop + steps), last)
    guard next != progress.stop else {
      notice =
        steps > 0
        ? "This is the last stop of the lesson. \(Command.close.key) closes it."
        : "This is the first stop of the lesson."
      return .none
    }
    lesson?.stop = next
    lesson?.chosen = nil
    showStop(in: atlas)
    return .none
  }

  /// Shows the day, the ground, the selection and the text of the stop.
  private mutating func showStop(in atlas: Atlas) {
    guard let stop = lesson?.current else { return }
    lesson?.isOver = false
    playback.isRunning = false
    comparedDay = nil
    day = stop.day
    reading = stop.reading
    switch stop.selection {
    case .nothing: (selection, place) = (nil, nil)
    case .district(let district): (selection, place) = (district, nil)
    case .place(let found): (selection, place) = (atlas[found].district, found)
    }
    panel = .lesson
    scroll = 0
    row = 0
    showStopView(stop.view, in: atlas)
  }

  /// Notes that the lesson was closed at its last stop.
  mutating func noteEndOfLesson() {
    if panel == .none, lesson?.isAtEnd == true { lesson?.isOver = true }
  }

  private mutating func showStopView(_ wanted: MapExtent, in atlas: Atlas) {
    if case .district(let district) = wanted { fit(district, in: atlas) } else { view = wanted }
    lesson?.shownView = view
  }

  /// Fits the stop's ground to a screen of another size, unless the reader has moved the map.
  mutating func refitStop(in atlas: Atlas) {
    guard panel == .lesson, let progress = lesson, progress.shownView == view else { return }
    showStopView(progress.current.view, in: atlas)
  }

  /// Answers the stop's question with the choice that stands.
  mutating func answerStop(in atlas: Atlas) {
    guard let progress = lesson, let chosen = progress.chosen else { return }
    lesson?.answers[progress.stop] = chosen
    lesson?.chosen = nil
    // The verdict stands below the question: both in sight.
    scroll = progress.questionLine(width: panelTextWidth)
  }

  private var panelTextWidth: Int { max(0, Layout(of: self).panel.size.columns - 3) }
}

/// The list of lessons, and the offer of a tour.
extension Model {
  /// Asks for the lessons that there are.
  mutating func listLessons() -> Effect { panel == .lessons ? close(.lessons) : .lessons }

  private mutating func close(_ panel: Panel) -> Effect {
    open(.none)
    return .none
  }

  /// Lists the lessons; takes the tour where it was just offered.
  mutating func show(_ lessons: [ShelvedLesson], in atlas: Atlas) {
    self.lessons = lessons
    if offersTour, let tour = lessons.first(where: { $0.name == ShelvedLesson.tour }) {
      return open(tour.lesson, in: atlas)
    }
    guard !lessons.isEmpty else {
      notice = "This map has no lessons."
      return
    }
    open(.lessons)
  }

  /// The line that offers the tour.
  public static var tourOffer: String { "New here? \(Command.nextStop.key): a tour of 3 minutes" }
}

/// The list of lessons in its panel.
struct LessonList: PanelList {
  func count(in model: Model, _ atlas: Atlas) -> Int { model.lessons.count }

  func enter(_ model: inout Model, in atlas: Atlas) {
    guard model.lessons.indices.contains(model.row) else { return }
    model.open(model.lessons[model.row].lesson, in: atlas)
  }
}
