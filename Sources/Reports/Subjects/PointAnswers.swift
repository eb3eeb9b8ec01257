import Basics
import Chronicle
import Geometry

/// A point on a day, as a line of a batch gives it.
public struct PointQuestion {
  let day: Day
  /// The face in which the point lies; nil off the map.
  let face: FaceIndex?
  /// The longitude and the latitude as they were given.
  let longitude, latitude: String

  /// Makes a question of a day and the face of a point, with the texts of the point's numbers as they were given.
  ///
  /// - Parameter face: nil for a point off the map.
  public init(day: Day, face: FaceIndex?, longitude: String, latitude: String) {
    self.day = day
    self.face = face
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Answers to points on days: one row for each. The holder of a point off the map is "outside", and before the records
/// it is "unknown", on ground that nobody mapped "unmapped". Where it is not known if the ground has changed by that day,
/// the row has the days between which it did.
public struct PointAnswers: Report {
  let atlas: Atlas
  let language: Language
  let questions: ((PointQuestion) -> Void) -> Void

  /// Makes the answers to questions that are read one by one.
  ///
  /// - Parameter questions: hands each question to the function that it is given.
  public init(atlas: Atlas, language: Language = .english, questions: @escaping ((PointQuestion) -> Void) -> Void) {
    self.atlas = atlas
    self.language = language
    self.questions = questions
  }

  /// Its forms, in the order in which help lists their formats.
  public static var forms: [Form<Self>] { [.rows(\.rows)] }

  /// What is said of a point, which is the same for many points and days.
  struct Answer: Equatable {
    /// Nil off the map.
    var face: FaceIndex?
    /// Nil off the map and before the records.
    var state: ControlState?
    /// The days between which the ground changed, where it is not known if it had by that day.
    var range: ClosedRange<Day>?
  }

  @ColumnsBuilder<PointQuestion>
  private var asked: Columns<PointQuestion> {
    let days = WrittenDays()
    Column("date") { .text(days.text(of: $0.day)) }
    Column("lon") { .text($0.longitude) }
    Column("lat") { .text($0.latitude) }
  }

  @ColumnsBuilder<Answer>
  private var answered: Columns<Answer> {
    Column("holder") { answer in
      answer.state.map(atlas.holderID) ?? .text(answer.face == nil ? "outside" : "unknown")
    }
    Column("status") { Value($0.state?.status.rawValue) }
    Column("face") { Value($0.face.map { atlas[$0].id }) }
    Column("district") { Value($0.face.map { atlas[atlas[$0].district].id }) }
    rangeColumns(\.range)
    Column("holder_name") { answer in answer.state.map { atlas.holderName($0, in: language) } }
    Column("district_name") { Value($0.face.map { atlas[atlas[$0].district].names[language] }) }
    atlas.groupColumns(in: language, of: { $0.state })
  }

  private var rows: Rows {
    let answered = answered
    return asked.rows(before: answered.namesInRows) { take in
      var given = GivenAnswers(faces: atlas.faces.count)
      questions { question in
        take(question, given.ending(of: answer(question)) { answered.fields(of: $0) })
      }
    }
  }

  private func answer(_ question: PointQuestion) -> Answer {
    guard let face = question.face, atlas.isKnown(face, on: question.day) else { return Answer(face: question.face) }
    let state = atlas.timeline.state(of: face, on: question.day)
    return Answer(
      face: face, state: state, range: state.isOpen ? atlas.openRange(of: face, on: question.day) : nil)
  }
}

/// The answers that were given last, with the fields that say them. A million points lie in a few thousand faces, and
/// of each there is little to say.
private struct GivenAnswers {
  /// Each answer keeps its slot until another needs it, so that a table of any length takes no more than 12 MB, with a pack
  /// that takes four times that.
  private var slots: [(answer: PointAnswers.Answer, ending: RowEnding)?]
  /// How far a mixed number is shifted, to leave as many bits as number the slots.
  private let shift: UInt64

  init(faces: Int) {
    var bits: UInt64 = 8
    while 1 << bits < 8 * faces, bits < 16 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: nil, count: 1 << bits)
  }

  /// The slot of an answer. A face has few states, of two or three holders.
  private func slot(of answer: PointAnswers.Answer) -> Int {
    var number = UInt64(truncatingIfNeeded: answer.face?.index ?? -1) &* 64
    if let state = answer.state {
      number &+= UInt64(state.holder.rawValue) &* 8 &+ (state.isOpen ? 4 : 0) &+ 1
      if state.status != .held { number &+= state.status == .toBeHandedOver ? 1 : 2 }
    }
    // Fibonacci hashing: the highest bits of the product depend on all of the number's.
    return Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The fields of an answer; `made` makes them where they are not at hand.
  mutating func ending(of answer: PointAnswers.Answer, made: (PointAnswers.Answer) -> [Value]) -> RowEnding {
    let slot = slot(of: answer)
    if let given = slots[slot], given.answer == answer { return given.ending }
    let ending = RowEnding(made(answer))
    slots[slot] = (answer, ending)
    return ending
  }
}

/// Days as they are written, kept for the lines that follow: tables have few days for their lines.
private final class WrittenDays {
  private var slots = [(day: Day, text: String)?](repeating: nil, count: 256)

  func text(of day: Day) -> String {
    let slot = Int(truncatingIfNeeded: day.number) & 255
    if let known = slots[slot], known.day == day { return known.text }
    let text = day.description
    slots[slot] = (day, text)
    return text
  }
}
