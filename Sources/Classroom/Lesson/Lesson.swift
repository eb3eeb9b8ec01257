import Chronicle
import Geometry

/// A story told in stops: what a teacher writes in a text file and a class steps through.
public struct Lesson: Hashable, Sendable {
  public var title: String
  /// Paragraphs before the first stop; often none.
  public var introduction: [String]
  /// At least one.
  public var stops: [LessonStop]

  public init(title: String, introduction: [String], stops: [LessonStop]) {
    self.title = title
    self.introduction = introduction
    self.stops = stops
  }
}

/// A stop of a lesson: a day, what the map shows of it, what is told, and what is asked.
public struct LessonStop: Hashable, Sendable {
  public var day: Day
  /// Empty where the teacher gave none.
  public var title: String
  public var view: LessonView
  public var selection: LessonSelection
  public var reading: LessonReading
  /// Whether those who follow may not scrub past its day.
  public var isLocked: Bool
  public var paragraphs: [String]
  /// The question with choices, if there is one.
  public var question: Question?
  /// Questions without choices, to talk about or to answer on paper.
  public var openQuestions: [String]
  /// In the order in which the teacher names them, each once.
  public var sources: [SourceIndex]

  public init(
    day: Day, title: String = "", view: LessonView = .home, selection: LessonSelection = .nothing,
    reading: LessonReading = .assessed, isLocked: Bool = false, paragraphs: [String] = [], question: Question? = nil,
    openQuestions: [String] = [], sources: [SourceIndex] = []
  ) {
    self.day = day
    self.title = title
    self.view = view
    self.selection = selection
    self.reading = reading
    self.isLocked = isLocked
    self.paragraphs = paragraphs
    self.question = question
    self.openQuestions = openQuestions
    self.sources = sources
  }
}

/// What part of the map a stop shows.
public enum LessonView: Hashable, Sendable {
  case home, whole
  /// As large as the screen takes it.
  case district(DistrictIndex)
  /// A centre, and the ground that a column of the screen covers.
  case point(Coordinate, kilometresPerColumn: Double)
}

/// What a stop selects on the map.
public enum LessonSelection: Hashable, Sendable {
  case nothing
  case district(DistrictIndex)
  case place(PlaceIndex)
}

/// Which account of a day a stop shows; the map's readings have the same names.
public enum LessonReading: String, Hashable, Sendable, CaseIterable {
  case assessed, announced, disagreement
}
