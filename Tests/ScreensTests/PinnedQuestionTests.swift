import Chronicle
import Classroom
import Foundation
import TestSupport
import Testing

@testable import Screens

/// A question whose answers are offered is in sight as a whole.
@Suite struct PinnedQuestionTests {
  static let atlas = Bundled.atlas

  static func lesson(_ name: String) throws -> Lesson {
    let path = Bundled.root + "/Maps/karabakh-2020/lessons/\(name).lesson"
    return try #require(LessonFile(Array(Data(contentsOf: URL(fileURLWithPath: path))), in: atlas).lesson)
  }

  static func screen(_ model: Model) -> String {
    var session = Session(model: model, atlas: atlas)
    let frame = session.frame()
    return (0..<model.size.rows).map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// Every line of every question of every shipped lesson, however far its text is scrolled.
  @Test(arguments: ["aras-valley", "ceasefire", "hadrut", "shusha-road", "tour"], [(80, 24), (100, 30), (60, 20)])
  func questionsAreWhole(name: String, size: (Int, Int)) throws {
    let lesson = try Self.lesson(name)
    var asked = 0
    for (stop, content) in lesson.stops.enumerated() {
      guard let question = content.question else { continue }
      asked += 1
      for keys in ["", "{C-d}{C-d}", "2{C-d}"] {
        var model = Model(size: CellSize(columns: size.0, rows: size.1), day: Self.atlas.days.lowerBound)
        model.open(lesson, stop: stop, in: Self.atlas)
        for key in Key.typed(keys)! { _ = model.apply(.key(key), in: Self.atlas) }
        let screen = Self.screen(model)
        let words = screen.split { " \n".contains($0) }.map(String.init)
        let blocks = QuestionBlocks(question: question, given: nil, chosen: model.lesson?.chosen, tell: .tellAnswer)
          .blocks
        let width = Layout(of: model).panel.size.columns - 3
        for line in PanelPage(model.appearance, width: width).lines(of: blocks) {
          let text = line.runs.map(\.text).joined().trimmingCharacters(in: .whitespaces)
          #expect(screen.contains(text), "\(name), stop \(stop + 1), \(keys), \(size): \(text)\n\(screen)")
        }
        #expect(words.contains("1") && words.contains("2"))
      }
    }
    #expect(asked > 0)
  }

  /// The text above scrolls to its end.
  @Test func theTextAboveIsReached() throws {
    let lesson = try Self.lesson("hadrut")
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Self.atlas.days.lowerBound)
    model.open(lesson, stop: 2, in: Self.atlas)
    #expect(Self.screen(model).contains(" more lines "))
    var session = Session(model: model, atlas: Self.atlas)
    var seen = ""
    for _ in 0..<12 {
      seen += Self.screen(session.model)
      _ = session.take(.key(.control("d")))
    }
    for word in ["truce", "Moscow", "ISWNews", "disagree.", "Sources"] { #expect(seen.contains(word), "\(word)") }
  }

  /// The choice that stands is marked, and the question of a class fits a small screen by giving up its blank lines.
  @Test func choicesAreMarked() throws {
    var model = Model(size: CellSize(columns: 80, rows: 24), day: Self.atlas.days.lowerBound)
    model.open(try Self.lesson("hadrut"), stop: 1, in: Self.atlas)
    _ = model.apply(.key("2"), in: Self.atlas)
    #expect(Self.screen(model).contains("(chosen)") && Self.screen(model).contains("2 is chosen. Enter answers"))
    var room = ClassroomOnPaper()
    var question = ClassAskingTests.question
    question.choices = (1...6).map { "Choice \($0), with so many words that they take two lines" }
    room.presenter.ready(question)
    room.present("A")
    let screen = room.screen(room.followers[0])
    #expect((1...6).allSatisfy { screen.contains("\($0) Choice \($0),") } && screen.contains("Press 1 to 6."))
  }

  /// The presenter's notes are on the presenter's screen, and on no pupil's, in sentences too.
  @Test func notesAreForThePresenterAlone() {
    let lesson = Lesson(
      title: "T", introduction: [],
      stops: [LessonStop(day: Day("2020-10-09")!, paragraphs: ["Text."], notes: ["Wait for them."])])
    var room = ClassroomOnPaper(sizes: [CellSize(columns: 120, rows: 40)])
    room.presenter.open(lesson, in: Self.atlas)
    room.present("{C-l}")
    #expect(
      room.screen(room.presenter).contains("For you alone") && room.screen(room.presenter).contains("Wait for them."))
    #expect(
      room.screen(room.followers[0]).contains("Text.") && !room.screen(room.followers[0]).contains("Wait for them."))
    let line = String(decoding: ClassMessage.state(room.presenter.published(in: Self.atlas)!).line, as: UTF8.self)
    #expect(line.contains("Text.") && !line.contains("Wait"))
    let narration = Narration(of: Self.atlas)
    #expect(narration.panel(of: room.presenter).contains(Phrase(prose: "Wait for them.")))
    var alone = room.presenter
    alone.classroom = nil
    #expect(
      !room.screen(alone).contains("Wait for them.")
        && !narration.panel(of: alone).contains(Phrase(prose: "Wait for them.")))
  }
}
