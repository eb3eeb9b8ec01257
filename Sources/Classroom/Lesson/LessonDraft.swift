import Basics
import Chronicle

/// A question as the teacher wrote it.
struct AskedQuestion {
  var line: Int
  var prompt: String
  var choices: [(text: String, isRight: Bool, line: Int)] = []
  var explanation = ""
}

/// A stop while its lines are read.
struct LessonDraft {
  var stop: LessonStop
  let line: Int
  /// Whether only settings have followed the heading so far.
  var isInHead = true
  var asked: [AskedQuestion] = []
  /// Whether a line of the stop was reported as a fault. Such a stop is not reported as empty too.
  var hasStray = false
  private var given: Set<String> = []
  private var cited: Set<SourceIndex> = []
  private var quiz: (text: String, line: Int)?

  init(stop: LessonStop, line: Int) {
    self.stop = stop
    self.line = line
  }

  mutating func extendPrompt(by text: String) { asked[asked.count - 1].prompt += " " + text }
  mutating func explain(_ text: String) {
    let before = asked[asked.count - 1].explanation
    asked[asked.count - 1].explanation = before.isEmpty ? text : before + " " + text
  }
  mutating func extendExplanation(by text: String) { explain(text) }
  mutating func choose(_ text: String, isRight: Bool, line: Int) {
    asked[asked.count - 1].choices.append((text, isRight, line))
  }
  mutating func extendChoice(by text: String) {
    let last = asked[asked.count - 1].choices.count - 1
    asked[asked.count - 1].choices[last].text += " " + text
  }

  mutating func set(_ word: String, to value: String, at line: Int, in names: LessonNames) throws(LessonFault.Kind) {
    // Sources may be spread over several lines; every other setting may stand only once.
    let isSources = word == "sources" || word == "source"
    let isFirst = given.insert(word).inserted
    if !isSources, !isFirst { throw .settingTwice(word) }
    switch word {
    case "view": stop.view = try names.view(value)
    // A stop has one selection, which either of these two settings gives.
    case "select", "place":
      if given.isSuperset(of: ["select", "place"]) { throw .settingTwice(word) }
      stop.selection = word == "place" ? .place(try names.place(value)) : try names.selection(value)
    case "reading":
      guard let reading = LessonReading(rawValue: folded(value)) else { throw .unknownReading(value) }
      stop.reading = reading
    case "lock":
      guard ["yes", "no", ""].contains(folded(value)) else { throw .unknownLock(value) }
      stop.isLocked = folded(value) != "no"
    case "sources", "source":
      for source in try names.sources(value) where cited.insert(source).inserted { stop.sources.append(source) }
    case "quiz": quiz = (value, line)
    default: throw .unknownSetting(word)
    }
  }

  /// The finished stop, and the faults of the stop as a whole.
  func finished(in names: LessonNames) -> (LessonStop, [LessonFault]) {
    var stop = stop
    var faults: [LessonFault] = []
    func report(_ kind: LessonFault.Kind, at line: Int) { faults.append(LessonFault(line: line, kind: kind)) }
    for question in asked {
      if question.prompt.isEmpty { report(.emptyQuestion, at: question.line) }
      if question.choices.isEmpty {
        stop.openQuestions.append(question.prompt)
        continue
      }
      if stop.question != nil { report(.secondQuestion, at: question.line) }
      faults += Self.faults(of: question)
      if stop.sources.isEmpty { report(.questionWithoutSource, at: question.line) }
      stop.question = Question(
        prompt: question.prompt, choices: question.choices.map(\.text),
        answer: question.choices.firstIndex { $0.isRight } ?? 0, explanation: question.explanation,
        sources: [])
    }
    // Done once, for the one question that stays: a file has room for thousands of them.
    stop.question?.sources = names.atlas.citations(of: stop.sources)
    if let quiz {
      if stop.question != nil { report(.secondQuestion, at: quiz.line) }
      do {
        stop.question = try names.question(quiz.text)
      } catch {
        report(error, at: quiz.line)
      }
    }
    if stop.paragraphs.isEmpty, asked.isEmpty, quiz == nil, !hasStray { report(.nothingTold, at: line) }
    return (stop, faults)
  }

  private static func faults(of question: AskedQuestion) -> [LessonFault] {
    var faults: [LessonFault] = []
    func report(_ kind: LessonFault.Kind, at line: Int) { faults.append(LessonFault(line: line, kind: kind)) }
    let rights = question.choices.count(where: \.isRight)
    if question.choices.count < LessonLimits.choices.lowerBound { report(.tooFewChoices, at: question.line) }
    if question.choices.count > LessonLimits.choices.upperBound { report(.tooManyChoices, at: question.line) }
    if rights == 0 { report(.noRightChoice, at: question.line) }
    if rights > 1 { report(.manyRightChoices, at: question.line) }
    var known: Set<String> = []
    for choice in question.choices {
      if choice.text.isEmpty { report(.emptyChoice, at: choice.line) }
      if !known.insert(folded(choice.text)).inserted { report(.choiceTwice(choice.text), at: choice.line) }
    }
    return faults
  }
}
