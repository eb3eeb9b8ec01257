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
  /// The view that was set for the stop on the present screen size, so that a change of size can fit it again.
  var shownView: MapView?

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

  /// The question of the shown stop, as long as it is not answered.
  var openQuestion: Question? { answers[stop] == nil ? current.question : nil }

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

  /// Goes forward or back by so many stops. If something else is open, the first step only returns to the lesson.
  mutating func stepLesson(by steps: Int, in atlas: Atlas) {
    guard let progress = lesson else {
      notice = "No lesson is open. Start with --lesson; 'dayfront lesson list' names them."
      return
    }
    guard panel == .lesson else { return showStop(in: atlas) }
    let last = progress.lesson.stops.count - 1
    let next = min(max(0, progress.stop + steps), last)
    guard next != progress.stop else {
      notice = steps > 0 ? "This is the last stop of the lesson." : "This is the first stop of the lesson."
      return
    }
    lesson?.stop = next
    showStop(in: atlas)
  }

  /// Shows the day, the ground, the selection and the text of the stop.
  private mutating func showStop(in atlas: Atlas) {
    guard let stop = lesson?.current else { return }
    playback.isRunning = false
    comparedDay = nil
    day = stop.day
    reading = Reading(stop.reading)
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

  private mutating func showStopView(_ wanted: LessonView, in atlas: Atlas) {
    switch wanted {
    case .home: view = .home
    case .whole: view = .whole
    case .district(let district): fit(atlas.bounds(of: district))
    case .point(let point, let kilometres):
      // A column is two dots wide.
      view = .chosen(center: atlas.projection.project(point), metresPerDot: kilometres * 500)
    }
    lesson?.shownView = view
  }

  /// Fits the stop's ground to a screen of another size, unless the reader has moved the map.
  mutating func refitStop(in atlas: Atlas) {
    guard panel == .lesson, let progress = lesson, progress.shownView == view else { return }
    showStopView(progress.current.view, in: atlas)
  }

  /// Answers the stop's question.
  mutating func answerStop(_ choice: Int, in atlas: Atlas) {
    guard let progress = lesson else { return }
    lesson?.answers[progress.stop] = choice
    // The verdict stands below the question: both in sight.
    scroll = progress.questionLine(width: panelTextWidth)
  }

  private var panelTextWidth: Int { max(0, Layout(of: self).panel.size.columns - 3) }
}

extension Reading {
  init(_ reading: LessonReading) {
    self =
      switch reading {
      case .assessed: .assessed
      case .announced: .announced
      case .disagreement: .disagreement
      }
  }
}
