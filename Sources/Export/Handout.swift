import Basics
import Chronicle
import Classroom
import Screens

/// The contents of a handout about a lesson or some days, before they are set as text or as a page.
public struct Handout: Sendable {
  /// The title.
  public var title: String
  /// The title of the map, and the days.
  public var subtitle: String
  /// The paragraphs before the first part; often none.
  public var introduction: [String]
  /// The stops or days in their order.
  public var parts: [HandoutPart]
  /// What is printed of it, and how.
  public var options: HandoutOptions
  /// The language of the lesson's text, as a tag of BCP 47; where the lesson does not say, that of the names.
  public var language: String
}

/// What is printed of a handout, and how.
public struct HandoutOptions: Hashable, Sendable {
  /// Whether the answers are printed at the end.
  public var hasAnswers: Bool
  /// Whether the notes for the presenter are printed.
  public var hasNotes: Bool
  /// Whether it takes as little paper as can be read well.
  public var isCompact: Bool
  /// The language of names.
  public var names: Language

  /// Makes options; the defaults are a handout for pupils, with a page for each part.
  public init(
    hasAnswers: Bool = false, hasNotes: Bool = false, isCompact: Bool = false, names: Language = .english
  ) {
    self.hasAnswers = hasAnswers
    self.hasNotes = hasNotes
    self.isCompact = isCompact
    self.names = names
  }
}

/// A part of a handout, for a stop of a lesson or a day: a map and the text that goes with it.
public struct HandoutPart: Sendable {
  /// The heading, with the day.
  public var heading: String
  /// The day of the map.
  public var day: Day
  /// The part of the map shown.
  public var view: MapExtent
  /// The district or place selected on the map.
  public var selection: LessonSelection
  /// The reading of the day that the map shows.
  public var reading: Reading
  /// The lesson's text; none for a day without a lesson.
  public var paragraphs: [String]
  /// What the presenter alone reads; none where it is not asked for.
  public var notes: [String] = []
  /// The changes, announcements and events of the day, one on each line.
  public var changes: [String]
  /// The question with choices, if there is one.
  public var question: Question?
  /// The questions without choices.
  public var openQuestions: [String]
  /// The sources of the text and of the changes.
  public var sources: [SourceIndex]
}

extension Handout {
  /// The sources of all parts and those that decide the questions, each once, in the order of their numbers.
  public var sources: [SourceIndex] {
    Set(parts.flatMap { $0.sources + ($0.question?.sources ?? []) }).sorted()
  }

  /// A line for each source named anywhere in the handout, in the order of their numbers.
  func sourceLines(in atlas: Atlas) -> [String] { sources.map { printed(atlas.citation(of: $0)) } }

  /// A line for each source whose data the maps are drawn from, with its licence, as the pack gives them.
  func credits(in atlas: Atlas) -> [String] {
    atlas.sources.filter { !$0.licence.isEmpty }.map { source in
      [source.title, source.publisher, source.url, source.licence].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The questions of all parts with their numbers and the index of their part; in each part those with choices come
  /// first.
  func numbered() -> [(part: Int, number: Int, question: Question?, prompt: String)] {
    var all: [(part: Int, number: Int, question: Question?, prompt: String)] = []
    for (index, part) in parts.enumerated() {
      if let question = part.question { all.append((index, all.count + 1, question, question.prompt)) }
      for prompt in part.openQuestions { all.append((index, all.count + 1, nil, prompt)) }
    }
    return all
  }
}

/// A phrase in print: in English, in whatever letters it has.
func printed(_ phrase: Phrase) -> String { Appearance().shown(phrase) }

/// The letter of a choice on paper: "a", "b", ...
func choiceLetter(_ index: Int) -> String { String(Unicode.Scalar(UInt8(97 + index))) }
