import Chronicle
import Classroom
import TestSupport
import Testing

@testable import Screens

/// What holds of every panel that is declared.
@Suite struct PanelTests {
  static let atlas = Bundled.atlas
  static let panels = Panel.all()

  /// A model in which every panel has something to show.
  static func model(_ panel: Panel, size: CellSize = CellSize(columns: 120, rows: 40)) throws -> Model {
    let place = PlaceIndex(try #require(atlas.places.firstIndex { $0.names.english == "Hadrut" }))
    var model = Model(
      size: size, day: Day("2020-10-20")!, selection: atlas[place].district, place: place,
      comparedDay: Day("2020-10-09")!)
    let file = LessonFile(Array("# T\nIn brief.\n\n== 9 Oct 2020 | Hadrut\nA claim.\n".utf8), in: atlas)
    model.open(try #require(file.lesson), in: atlas)
    _ = model.apply(.key(.character("Q")), in: atlas)
    _ = model.apply(.asked(QuizDeck(of: QuizBook(of: atlas)).question(number: 0, seed: 1)), in: atlas)
    model.join(ClassMembership(presenting: ClassName("history")!, asked: 100))
    model.open(panel)
    return model
  }

  static func context(_ model: Model) -> PanelContext {
    PanelContext(
      atlas: atlas, model: model, evidence: EvidenceBook(of: atlas), activity: nil, size: Layout(of: model).panel.size)
  }

  @Test(arguments: panels) func isDrawn(panel: Panel) throws {
    for size in [CellSize(columns: 80, rows: 24), CellSize(columns: 200, rows: 60)] {
      let model = try Self.model(panel, size: size)
      let room = Layout(of: model).panel
      if panel == .none, size.columns == 80 { continue }
      #expect(!room.isEmpty && (room.columns.lowerBound == 0) == [.map, .page].contains(panel.rules.width))
      let frame = frame(of: model, in: Self.atlas)
      // The legend has the date in large letters in place of a title.
      let isLegend = panel == .none || panel == .legend
      let title =
        isLegend
        ? "day \(Self.atlas.number(of: model.day)) of 83"
        : model.appearance.shown(panel.view.content(Self.context(model)).title)
      #expect(
        !title.isEmpty
          && room.rows.prefix(isLegend ? 5 : 1).map(frame.text).joined(separator: " ").contains(
            title.prefix(20).split(separator: " ").joined(separator: " ")),
        "\(panel): \(title)")
    }
  }

  /// Only where no panel is open none is told; what is told has words in every line.
  @Test(arguments: panels) func isTold(panel: Panel) throws {
    let said = try Narration(of: Self.atlas).panel(of: Self.model(panel)).map(Appearance().told)
    #expect(said.isEmpty == (panel == .none) && !said.contains(""), "\(panel): \(said)")
  }

  /// A shared panel comes back from the wire as itself, or as the one that followers get in its place.
  @Test(arguments: panels) func isSharedOrOnesOwn(panel: Panel) throws {
    let model = try Self.model(panel)
    let state = try #require(model.published(in: Self.atlas))
    guard let shared = panel.shared else {
      #expect(state.panel == .none)
      return
    }
    let line = ClassMessage.state(state).line
    guard case .state(let heard) = try ClassMessage(line: line.dropLast()) else { throw Missing() }
    #expect(heard.panel == shared)
    #expect(Panel(heard.panel, citing: .everything) == (Self.standIn[panel] ?? panel))
    #expect((1...16).contains(shared.rawValue.utf8.count) && shared.rawValue.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B })
  }

  /// The panels that followers get in place of others.
  static let standIn: [Panel: Panel] = [.lesson: .classroom, .source(SourceIndex(0)): .sources(.everything)]

  private struct Missing: Error {}

  /// The names that go over the wire, which other versions of the program know.
  @Test func wireNames() {
    let names = Self.panels.compactMap { $0.shared?.rawValue }
    #expect(
      names == [
        "none", "legend", "inspection", "events", "statistics", "harm", "comparison", "method", "sources", "sources",
        "classroom", "classroom",
      ])
  }

  /// A follower shows no panel where the presenter's is unknown, and still follows.
  @Test func anUnknownPanelIsNone() throws {
    var room = ClassroomOnPaper()
    room.present("e")
    var state = try #require(room.presenter.published(in: Self.atlas))
    #expect(room.followers[0].panel == .events)
    state.panel = "weather"
    _ = room.followers[0].apply(.classroom(.state(state)), in: Self.atlas)
    #expect(room.followers[0].panel == .none && room.title().contains("following"))
    _ = room.followers[0].apply(.key(.character("?")), in: Self.atlas)
    _ = room.followers[0].apply(.key(.escape), in: Self.atlas)
    #expect(room.followers[0].panel == .none && room.title().contains("following"))
  }

  /// The marks of a choice are signs on the screen and words in speech.
  @Test func theChoiceOfAFollowerIsToldAsHis() {
    var room = ClassroomOnPaper()
    room.presenter.ready(ClassAskingTests.question)
    room.present("A")
    room.type("1")
    let choices = ClassAskingTests.question.choices
    func told() -> [String] { Narration(of: Self.atlas).panel(of: room.followers[0]).map(Appearance().told) }
    #expect(told().contains("1 \(choices[0]) (yours)") && room.screen(room.followers[0]).contains(">1 \(choices[0])"))
    room.present("A")
    #expect(told().contains("2 \(choices[1]) (right)") && room.screen(room.followers[0]).contains("=2 \(choices[1])"))
  }

  /// A list has a sentence for its chosen row or leaves the status line as it is, and never chooses a row that is not
  /// there.
  @Test(arguments: panels.filter { $0.rules.list != nil }) func listsKeepToTheirRows(panel: Panel) throws {
    var model = try Self.model(panel)
    let list = try #require(panel.rules.list)
    for steps in [1, 500, -3, -999, 7] {
      model.moveRow(by: steps, in: Self.atlas)
      #expect((0..<max(1, list.count(in: model, Self.atlas))).contains(model.row))
      let content = panel.view.content(Self.context(model))
      #expect(content.rows.count == list.count(in: model, Self.atlas))
      if let sentence = list.sentence(of: model, in: Self.atlas) { #expect(".?!".contains(sentence.last!)) }
    }
  }
}
