import Chronicle
import Geometry

/// A story told in stops. A teacher writes it in a text file, and a class steps through it.
public struct Lesson: Hashable, Sendable {
  /// The title; never empty in a lesson that was read without a fault.
  public var title: String
  /// The language that it is written in, as a tag of BCP 47 such as `ru`; nil where the teacher does not say.
  public var language: String?
  /// Paragraphs before the first stop; often none.
  public var introduction: [String]
  /// The stops in their order; at least one in a lesson that was read without a fault.
  public var stops: [LessonStop]

  /// Makes a lesson.
  public init(title: String, language: String? = nil, introduction: [String], stops: [LessonStop]) {
    self.title = title
    self.language = language
    self.introduction = introduction
    self.stops = stops
  }
}

/// A stop of a lesson: a day, the part of the map shown, the text told and the questions asked.
public struct LessonStop: Hashable, Sendable {
  /// The day shown.
  public var day: Day
  /// The heading; empty where the teacher gave none.
  public var title: String
  /// The part of the map shown.
  public var view: MapExtent
  /// The district or place selected.
  public var selection: LessonSelection
  /// The reading of the day shown.
  public var reading: Reading
  /// Whether followers are kept from going past the stop's day.
  public var isLocked: Bool
  /// The text told, in paragraphs.
  public var paragraphs: [String]
  /// What the presenter alone is shown, in paragraphs.
  public var notes: [String]
  /// The question with choices, if there is one.
  public var question: Question?
  /// Questions without choices, for discussion or for answers on paper.
  public var openQuestions: [String]
  /// The sources in the order in which the teacher names them, each once.
  public var sources: [SourceIndex]

  /// Makes a stop; the defaults show the pack's home view with nothing selected.
  public init(
    day: Day, title: String = "", view: MapExtent = .home, selection: LessonSelection = .nothing,
    reading: Reading = .assessed, isLocked: Bool = false, paragraphs: [String] = [], notes: [String] = [],
    question: Question? = nil, openQuestions: [String] = [], sources: [SourceIndex] = []
  ) {
    self.day = day
    self.title = title
    self.view = view
    self.selection = selection
    self.reading = reading
    self.isLocked = isLocked
    self.paragraphs = paragraphs
    self.notes = notes
    self.question = question
    self.openQuestions = openQuestions
    self.sources = sources
  }
}

/// The district or place that a stop selects on the map.
public enum LessonSelection: Hashable, Sendable {
  case nothing
  case district(DistrictIndex)
  case place(PlaceIndex)
}
