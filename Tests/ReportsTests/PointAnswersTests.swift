import Chronicle
import Geometry
import TestSupport
import Testing

@testable import Reports

/// Fields that were written for a point before serve for another with the same answer, and for no other.
@Suite struct PointAnswersTests {
  private static func csv(_ questions: [PointQuestion]) -> [Substring] {
    var text = ""
    PointAnswers(atlas: Bundled.atlas) { questions.forEach($0) }.write(.csv) { text += $0 }
    return text.split(separator: "\n")
  }

  @Test(arguments: 1...4) func aRowIsTheSameBesideOthersAndAlone(seed: Int) {
    let atlas = Bundled.atlas, days = atlas.days
    var random = Seeded(seed)
    let questions = (0..<1_500).map { _ in
      let point = Coordinate(longitude: random.number(45.9...47.8), latitude: random.number(38.7...40.5))
      return PointQuestion(
        day: days.lowerBound + random.number(-20...days.count + 20), face: atlas.face(at: point),
        longitude: "\(point.longitude)", latitude: "\(point.latitude)")
    }
    let rows = Self.csv(questions)
    #expect(rows.count == questions.count + 1)
    for (question, row) in zip(questions, rows.dropFirst()) { #expect(Self.csv([question])[1] == row) }
  }

  /// The columns of a row one by one, without a writer that keeps what it wrote.
  @Test func anotherFormatHasAllFields() {
    struct Fields: RowWriter {
      let names: [String]
      func addHead(to bytes: inout [UInt8]) { bytes += "\(names.count)\n".utf8 }
      func add(_ row: [Value], to bytes: inout [UInt8]) { bytes += "\(row.count)\n".utf8 }
    }
    var text = ""
    let question = PointQuestion(day: Bundled.atlas.days.lowerBound, face: nil, longitude: "0", latitude: "0")
    guard case .rows(let rows) = PointAnswers.forms[0] else { return #expect(Bool(false)) }
    Fields.write(rows(PointAnswers(atlas: Bundled.atlas) { $0(question) })) { text += $0 }
    #expect(text == "11\n11\n")
  }
}
