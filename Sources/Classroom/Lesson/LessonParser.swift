import Basics
import Chronicle

/// Reads the lines of a lesson one after another and collects its stops.
struct LessonParser {
  let names: LessonNames
  private(set) var faults: [LessonFault] = []
  private var title: String?
  private var language: String?
  private var introduction: [String] = []
  private var stops: [LessonStop] = []
  private var draft: LessonDraft?
  /// The part of the lesson that a line without a mark continues.
  private var open = Open.nothing
  /// Whether there are more stops than a lesson may have. The rest is then not read, because each of its lines may
  /// cost a search through all names.
  private var isOver = false

  private enum Open { case nothing, paragraph, prompt, choice, explanation, note }

  init(names: LessonNames) { self.names = names }

  mutating func take(_ line: LessonLine) {
    let text = line.text
    if isOver {
      return
    } else if text.isEmpty {
      open = .nothing
      draft?.isInHead = false
    } else if text.hasPrefix("//") {
      return
    } else if text.hasPrefix("==") {
      begin(text.drop { $0 == "=" }, at: line.number)
    } else if text.hasPrefix("#") {
      entitle(trimmed(text.drop { $0 == "#" }), at: line.number)
    } else if let first = text.first, "?*-!".contains(first), draft != nil {
      draft?.isInHead = false
      mark(first, trimmed(text.dropFirst()), at: line.number)
    } else if text.hasPrefix(">") {
      draft?.isInHead = false
      note(trimmed(text.dropFirst()), at: line.number)
    } else if let (word, value) = setting(text) {
      open = .nothing
      set(word, to: value, at: line.number)
    } else if let mark = mistakenMark(of: text), mayHaveChoices {
      report(.looksLikeAChoice(mark), at: line.number)
    } else {
      draft?.isInHead = false
      add(text.hasPrefix("\\") ? String(text.dropFirst()) : text)
    }
  }

  /// The lesson as far as it could be read; nil where it has no title or no stop.
  mutating func finish(after last: Int) -> Lesson? {
    finishStop()
    if title == nil { report(.noTitle, at: 1) }
    if stops.isEmpty { report(.noStops, at: last) }
    guard let title, !stops.isEmpty else { return nil }
    return Lesson(title: title, language: language, introduction: introduction, stops: stops)
  }

  private mutating func report(_ kind: LessonFault.Kind, at line: Int) {
    faults.append(LessonFault(line: line, kind: kind))
    draft?.hasStray = true
  }

  private mutating func entitle(_ text: String, at line: Int) {
    guard title == nil, draft == nil, !text.isEmpty else {
      return report(title == nil ? .noTitle : .titleTwice, at: line)
    }
    title = text
    open = .nothing
  }

  // MARK: Stops

  /// Begins a stop from its heading: "== 27 Sep 2020 | Title".
  private mutating func begin(_ heading: Substring, at line: Int) {
    finishStop()
    open = .nothing
    guard stops.count < LessonLimits.stops else {
      isOver = true
      return report(.tooManyStops, at: line)
    }
    let (day, title) = parted(String(heading), at: "|") ?? (trimmed(heading), "")
    var stop = LessonStop(day: names.atlas.days.lowerBound, title: title)
    if let before = stops.last { stop.view = before.view }
    do {
      stop.day = try names.day(day)
    } catch {
      report(error, at: line)
    }
    draft = LessonDraft(stop: stop, line: line)
  }

  private mutating func finishStop() {
    guard let draft else { return }
    let (stop, faults) = draft.finished(in: names)
    self.faults += faults
    stops.append(stop)
    self.draft = nil
  }

  // MARK: Text

  private mutating func add(_ text: String) {
    switch open {
    case .nothing:
      if draft == nil { introduction.append(text) } else { draft?.stop.paragraphs.append(text) }
      open = .paragraph
    case .paragraph:
      if draft == nil { Self.extend(&introduction, by: text) } else { Self.extend(&draft!.stop.paragraphs, by: text) }
    case .prompt: draft?.extendPrompt(by: text)
    case .choice: draft?.extendChoice(by: text)
    case .explanation: draft?.extendExplanation(by: text)
    case .note: Self.extend(&draft!.stop.notes, by: text)
    }
  }

  /// Adds to the notes for the presenter. Lines that follow each other are one paragraph.
  private mutating func note(_ text: String, at line: Int) {
    guard draft != nil else { return report(.noteOutsideStop, at: line) }
    if open == .note { return Self.extend(&draft!.stop.notes, by: text) }
    draft!.stop.notes.append(text)
    open = .note
  }

  /// Whether a choice may stand in the next line: after a question, up to its explanation or the text that follows.
  private var mayHaveChoices: Bool {
    switch open {
    case .prompt, .choice: true
    case .nothing: draft?.asked.last.map { $0.explanation.isEmpty } ?? false
    case .paragraph, .explanation, .note: false
    }
  }

  private static func extend(_ paragraphs: inout [String], by text: String) {
    paragraphs[paragraphs.count - 1] += " " + text
  }

  private mutating func mark(_ mark: Character, _ text: String, at line: Int) {
    switch mark {
    case "?":
      draft?.asked.append(AskedQuestion(line: line, prompt: text))
      open = .prompt
    case "!":
      guard draft?.asked.isEmpty == false else { return report(.explanationWithoutQuestion, at: line) }
      draft?.explain(text)
      open = .explanation
    default:
      guard draft?.asked.isEmpty == false else { return report(.choiceWithoutQuestion, at: line) }
      draft?.choose(text, isRight: mark == "*", line: line)
      open = .choice
    }
  }

  // MARK: Settings

  /// A line "word: value" split in two, if the word is a setting's or the line stands where only settings may be; else
  /// nil.
  private func setting(_ text: String) -> (String, String)? {
    guard let (word, value) = parted(text, at: ":"), !word.isEmpty,
      word.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) })
    else { return nil }
    let isKnown = Self.settings.contains(word)
    return isKnown || draft?.isInHead == true ? (word, value) : nil
  }

  private static let settings: Set = [
    "pack", "language", "view", "select", "place", "reading", "lock", "sources", "source", "quiz",
  ]

  /// The settings of the lesson as a whole, which stand above the first stop.
  private static let ofTheWhole: Set = ["pack", "language"]

  private mutating func set(_ word: String, to value: String, at line: Int) {
    if Self.ofTheWhole.contains(word) {
      return draft == nil ? setWhole(word, to: value, at: line) : report(.misplacedSetting(word), at: line)
    }
    guard draft != nil else {
      return report(Self.settings.contains(word) ? .misplacedSetting(word) : .unknownSetting(word), at: line)
    }
    do {
      try draft!.set(word, to: value, at: line, in: names)
    } catch {
      report(error, at: line)
    }
  }

  private mutating func setWhole(_ word: String, to value: String, at line: Int) {
    if word == "pack" {
      if folded(value) != folded(names.atlas.id) { report(.otherPack(value), at: line) }
    } else if language != nil {
      report(.settingTwice(word), at: line)
    } else if isLanguageTag(value) {
      language = value
    } else {
      report(.unknownLanguage(value), at: line)
    }
  }
}
