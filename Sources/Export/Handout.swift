import Chronicle
import Classroom

/// A lesson or some days on paper: what stands on it, before it is set as text or as a page.
public struct Handout: Sendable {
  public var title: String
  /// What the map is of, and which days.
  public var subtitle: String
  public var introduction: [String]
  public var parts: [HandoutPart]
  /// Whether the answers are printed at the end.
  public var hasAnswers: Bool
}

/// A stop of a lesson, or a day: a map and what belongs to it.
public struct HandoutPart: Sendable {
  public var heading: String
  public var day: Day
  public var view: LessonView
  public var selection: LessonSelection
  public var reading: LessonReading
  public var paragraphs: [String]
  /// What changed and what was said on the day, a line each.
  public var changes: [String]
  public var question: Question?
  public var openQuestions: [String]
  /// Sources of the text and of the changes.
  public var sources: [SourceIndex]
}

extension Handout {
  /// The sources of all parts, each once, by their numbers.
  public var sources: [SourceIndex] { Set(parts.flatMap(\.sources)).sorted() }

  /// The sources whose question they decide, which a question names itself.
  var citations: [String] { distinct(parts.compactMap(\.question).flatMap(\.sources)) }

  /// Every source that is named anywhere, as lines with their numbers, in their order.
  func sourceLines(in atlas: Atlas) -> [String] {
    let asked = Set(citations)
    let all = atlas.sources.indices.map { SourceIndex($0) }
    let own = Set(sources)
    return zip(all, atlas.citations(of: all)).filter { own.contains($0.0) || asked.contains($0.1) }.map(\.1)
  }

  /// Who made what the maps are drawn from, with licences, as the pack tells it.
  func credits(in atlas: Atlas) -> [String] {
    atlas.sources.filter { !$0.licence.isEmpty }.map { source in
      [source.title, source.publisher, source.url, source.licence].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The questions numbered through, with the part that each stands in: those with choices first in each part.
  func numbered() -> [(part: Int, number: Int, question: Question?, prompt: String)] {
    var all: [(part: Int, number: Int, question: Question?, prompt: String)] = []
    for (index, part) in parts.enumerated() {
      if let question = part.question { all.append((index, all.count + 1, question, question.prompt)) }
      for prompt in part.openQuestions { all.append((index, all.count + 1, nil, prompt)) }
    }
    return all
  }
}

/// "a", "b", ... for the choices of a question on paper.
func choiceLetter(_ index: Int) -> String { String(Unicode.Scalar(UInt8(97 + index))) }
