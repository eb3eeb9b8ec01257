import Chronicle

/// A fault in a lesson's file, and the line that it is on.
public struct LessonFault: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The kind of fault, with its data.
  public var kind: Kind

  /// Makes a fault.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// The kinds of faults. Their texts are as the teacher wrote them, without characters that could control a terminal.
  public enum Kind: Hashable, Sendable, Error {
    case tooLarge(bytes: Int)
    case notUTF8
    case forbidden(Unicode.Scalar)
    case longLine(scalars: Int)
    case noTitle, titleTwice
    case otherPack(String)
    case noStops, tooManyStops
    /// The heading of a stop has no day.
    case noDay
    /// With the reason, and the days that there are.
    case notADay(String, DateFault, of: ClosedRange<Day>)
    case outsideTheMap(Day)
    case nothingTold
    case unknownSetting(String)
    case misplacedSetting(String)
    case settingTwice(String)
    case unknownView(String)
    /// The gazetteer's sentence about a name that means no one district or place.
    case unclearName(String)
    case unknownReading(String)
    case unknownLock(String)
    case unknownSource(String)
    case choiceWithoutQuestion, explanationWithoutQuestion
    /// The mark that the line begins with.
    case looksLikeAChoice(String)
    case noteOutsideStop
    case unknownLanguage(String)
    case emptyQuestion, emptyChoice
    case noRightChoice, manyRightChoices, tooFewChoices, tooManyChoices
    case choiceTwice(String)
    case secondQuestion
    case questionWithoutSource
    case unknownQuiz(String)
    /// The records do not decide the answer, or leave it in doubt.
    case unanswerableQuiz(String)
  }
}

/// The limits of a lesson's file.
public enum LessonLimits {
  /// The largest file that is read, in bytes: 256 KiB.
  public static let fileBytes = 256 << 10
  /// The longest line, in Unicode scalars.
  public static let lineScalars = 4000
  /// The largest number of stops.
  public static let stops = 200
  /// The numbers of choices that a question may have.
  public static let choices = 2...6
  /// The largest number of faults reported; the rest is left out.
  public static let faults = 200
}

extension LessonFault: CustomStringConvertible {
  /// The fault in one sentence, for the writer of the file.
  public var description: String {
    switch kind {
    case .tooLarge(let bytes):
      "the file has \(bytes) bytes, more than the \(LessonLimits.fileBytes) that a lesson may have"
    case .notUTF8: "the line is not UTF-8; save the file as UTF-8"
    case .forbidden(let scalar):
      "the invisible character U+\(hexadecimal(scalar.value)) may not stand in a lesson"
    case .longLine(let scalars):
      "the line has \(scalars) characters, more than \(LessonLimits.lineScalars); break the paragraph up"
    case .noTitle: "the lesson has no title; begin with a line like '# The road to Shusha'"
    case .titleTwice: "the lesson has a title already; a stop begins with '=='"
    case .otherPack(let name): "the lesson is made for the pack \(quoted(name)), not for this one"
    case .noStops: "the lesson has no stop; a stop begins with a line like '== 27 Sep 2020 | The first day'"
    case .tooManyStops: "there are more than \(LessonLimits.stops) stops"
    case .noDay: "the stop has no day; write '== 27 Sep 2020 | Title'"
    case .notADay(let text, let fault, let days): fault.complaint(about: Self.cut(text), in: days)
    case .outsideTheMap(let day): "\(day.medium) is outside the days of the map"
    case .nothingTold: "the stop tells and asks nothing"
    case .unknownSetting(let word):
      "\(quoted(word + ":")) is not a setting; the settings are view, select, place, reading, lock, sources and quiz"
        + ", above the first stop pack and language"
    case .misplacedSetting(let word):
      "\(quoted(word + ":")) belongs \(["pack", "language"].contains(word) ? "above the first stop" : "into a stop")"
    case .settingTwice(let word):
      "\(quoted(word + ":")) is set a second time in this \(word == "language" ? "lesson" : "stop")"
    case .unknownView(let text):
      "\(quoted(text)) is not a view; write home, whole, a district, a place, or LON,LAT,KM with the width of a column in km"
    case .unclearName(let sentence): sentence
    case .unknownReading(let text):
      "\(quoted(text)) is not a reading; the readings are \(Reading.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownLock(let text): "\(quoted(text)) is neither yes nor no"
    case .unknownSource(let text): "\(quoted(text)) is not a source of the pack, neither an id nor a number"
    case .choiceWithoutQuestion: "a choice without a question; a question begins with '?'"
    case .explanationWithoutQuestion: "an explanation without a question; a question begins with '?'"
    case .looksLikeAChoice(let mark):
      "the line begins with \(quoted(mark)) and looks like a choice; a choice begins with '-', the right one with '*', "
        + "and a line of text with '\\'"
    case .noteOutsideStop: "a note for the presenter belongs into a stop"
    case .unknownLanguage(let text):
      "\(quoted(text)) is no tag of a language; write one such as en, az, hy or ru"
    case .emptyQuestion: "the question has no words"
    case .emptyChoice: "the choice has no words"
    case .noRightChoice: "no choice is marked as right; begin the right one with '*'"
    case .manyRightChoices: "more than one choice is marked as right"
    case .tooFewChoices: "a question has no choices at all, or at least \(LessonLimits.choices.lowerBound)"
    case .tooManyChoices: "a question has at most \(LessonLimits.choices.upperBound) choices"
    case .choiceTwice(let text): "the choice \(quoted(text)) stands there twice"
    case .secondQuestion: "the stop has a question with choices already; make another stop"
    case .questionWithoutSource: "a question with a right answer needs a source in its stop: a line 'sources: ...'"
    case .unknownQuiz(let text):
      "\(quoted(text)) is not a question; write captured PLACE, announced PLACE, held PLACE on DAY, first captured PLACE, "
        + "first announced PLACE, most DISTRICT, handover DISTRICT, agreed DISTRICT, postponed DISTRICT or point DISTRICT"
    case .unanswerableQuiz(let text): "the records do not answer \(quoted(text)) beyond doubt"
    }
  }

  private func quoted(_ text: String) -> String { "'\(Self.cut(text))'" }

  /// A text cut to a length that fits in a message.
  static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > 60 ? "\(String(scalars.prefix(60)))..." : text
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
