import Basics
import Chronicle
import Geometry

/// A point on a day, as a line of a batch gives it.
public struct PointQuestion {
  let day: Day
  let point: Coordinate
  /// The longitude and the latitude as they were given.
  let longitude, latitude: String

  /// Makes a question of a day and a point, with the texts of its numbers as they were given.
  public init(day: Day, point: Coordinate, longitude: String, latitude: String) {
    self.day = day
    self.point = point
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

  struct Answer {
    var question: PointQuestion
    /// Nil off the map.
    var face: FaceIndex?
    /// Nil off the map and before the records.
    var state: ControlState?
  }

  @ColumnsBuilder<Answer>
  var columns: Columns<Answer> {
    Column("date") { .text($0.question.day.description) }
    Column("lon") { .text($0.question.longitude) }
    Column("lat") { .text($0.question.latitude) }
    Column("holder") { answer in
      answer.state.map(atlas.holderID) ?? .text(answer.face == nil ? "outside" : "unknown")
    }
    Column("status") { Value($0.state?.status.rawValue) }
    Column("face") { Value($0.face.map { atlas[$0].id }) }
    Column("district") { Value($0.face.map { atlas[atlas[$0].district].id }) }
    rangeColumns { answer in answer.face.flatMap { atlas.openRange(of: $0, on: answer.question.day) } }
    Column("holder_name") { answer in answer.state.map { atlas.holderName($0, in: language) } }
    Column("district_name") { Value($0.face.map { atlas[atlas[$0].district].names[language] }) }
    atlas.groupColumns(in: language, of: { $0.state })
  }

  private var rows: Rows {
    columns.rows { take in questions { take(answer($0)) } }
  }

  private func answer(_ question: PointQuestion) -> Answer {
    let face = atlas.face(at: question.point)
    let known = face.flatMap { atlas.isKnown($0, on: question.day) ? $0 : nil }
    return Answer(
      question: question, face: face, state: known.map { atlas.timeline.state(of: $0, on: question.day) })
  }
}
