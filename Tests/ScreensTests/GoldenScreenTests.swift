import Chronicle
import Classroom
import Foundation
import Screens
import TestSupport
import Testing

/// Drawn screens of the days that matter. A change of one is looked at, not just recorded.
@Suite struct GoldenScreenTests {
  static let days = [
    "2020-09-27", "2020-10-09", "2020-10-20", "2020-11-09", "2020-11-10", "2020-11-20", "2020-11-25", "2020-12-01",
    "2020-12-12", "2020-12-18",
  ]
  static let atlas = Bundled.atlas

  static func screen(
    _ day: String, _ columns: Int, _ rows: Int, keys: String = "", glyphs: GlyphSet = .braille,
    color: ColorDepth = .indexed, language: Language = .english
  ) -> Frame {
    let model = Model(
      size: CellSize(columns: columns, rows: rows), day: Day(day)!,
      appearance: Appearance(glyphs: glyphs, color: color, language: language))
    var session = Session(model: model, atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    return session.frame()
  }

  @Test(arguments: days) func classicTerminal(day: String) {
    expectGolden(Self.screen(day, 80, 24), "80x24-\(day)")
  }

  @Test(arguments: days) func largeTerminal(day: String) {
    expectGolden(Self.screen(day, 120, 40), "120x40-\(day)")
  }

  @Test(arguments: [(40, 12), (39, 24), (20, 5), (60, 11), (8, 2), (1, 1)])
  func smallTerminals(columns: Int, rows: Int) {
    expectGolden(Self.screen("2020-10-20", columns, rows, keys: "jj"), "\(columns)x\(rows)-2020-10-20")
  }

  @Test(arguments: ["2020-10-20", "2020-11-09", "2020-11-10", "2020-11-16"]) func asciiWithoutColor(day: String) {
    expectGolden(Self.screen(day, 80, 24, glyphs: .ascii, color: .never), "80x24-ascii-\(day)")
  }

  @Test(arguments: ["2020-10-20", "2020-11-09", "2020-11-10", "2020-11-16"]) func brailleWithoutColor(day: String) {
    expectGolden(Self.screen(day, 80, 24, color: .never), "80x24-mono-\(day)")
  }

  @Test(arguments: ["2020-11-10", "2020-11-16"]) func blocks(day: String) {
    expectGolden(Self.screen(day, 80, 24, glyphs: .blocks), "80x24-blocks-\(day)")
  }

  @Test(arguments: [
    ("inspection", "jjjj{Enter}"), ("legend", "i"), ("help", "?"), ("command", "jz+y"), ("prompt", ":20 no"),
    ("count", "12"), ("unknown-key", "V"), ("zoomed", "jjjz"), ("playing", " "), ("russian", "ooo"),
  ])
  func panels(name: String, keys: String) {
    expectGolden(Self.screen("2020-11-16", 80, 24, keys: keys), "80x24-\(name)")
    expectGolden(Self.screen("2020-11-16", 120, 40, keys: keys), "120x40-\(name)")
  }

  @Test(arguments: [
    ("quiz", "Q"), ("quiz-chosen", "Q1"), ("quiz-answered", "Q1{Enter}"), ("quiz-pointing", "Q1{Enter}{Enter}{Tab}"),
    ("quiz-pointed", "Q1{Enter}{Enter}{Tab}{Enter}"),
  ])
  func quizzes(name: String, keys: String) {
    expectGolden(Self.screen("2020-10-12", 80, 24, keys: keys), "80x24-\(name)")
    expectGolden(Self.screen("2020-10-12", 120, 40, keys: keys), "120x40-\(name)")
  }

  @Test(arguments: [
    ("lesson", ""), ("lesson-chosen", "pp2"), ("lesson-answered", "pp2{Enter}"), ("lesson-next", "ppp"),
  ])
  func lessons(name: String, keys: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Bundled.folder + "/lessons/hadrut.lesson"))
    let lesson = try #require(LessonFile(Array(data), in: Self.atlas).lesson)
    for size in [CellSize(columns: 80, rows: 24), CellSize(columns: 120, rows: 40)] {
      var session = Session(model: Model(size: size, day: Self.atlas.days.lowerBound), atlas: Self.atlas)
      session.open(lesson)
      for key in Key.typed(keys)! { _ = session.take(.key(key)) }
      expectGolden(session.frame(), "\(size.columns)x\(size.rows)-\(name)")
    }
  }

  @Test(arguments: [
    ("place", "/hadrut{Enter}"), ("not-held", "/mkhitarashen{Enter}"), ("announced", "a"), ("disagreement", "aa"),
    ("known", "aaa"),
    ("statistics", "t"), ("statistics-district", "jjt"), ("events", "e"), ("events-strikes", "e{Tab}{Tab}jj"),
    ("sources", "s"), ("sources-district", "jj{Enter}s"), ("search", "/shush"), ("search-nothing", "/qqqq"),
    ("comparison", "hhhd5l"), ("method", "m"),
  ])
  func evidencePanels(name: String, keys: String) {
    expectGolden(Self.screen("2020-11-09", 80, 24, keys: keys), "80x24-\(name)")
    expectGolden(Self.screen("2020-11-09", 120, 40, keys: keys), "120x40-\(name)")
    expectGolden(Self.screen("2020-11-09", 80, 24, keys: keys, glyphs: .ascii, color: .never), "80x24-ascii-\(name)")
  }

  /// Records and statistics where there is room for a column a day.
  @Test(arguments: [
    ("record-district", "k{Enter}"), ("record-place", "/hadrut{Enter}"),
    ("record-handover", "/lachin{Enter}{Esc}{Enter}"),
    ("record-statistics", "t"),
  ])
  func records(name: String, keys: String) {
    expectGolden(Self.screen("2020-10-20", 160, 50, keys: keys), "160x50-\(name)")
    expectGolden(Self.screen("2020-11-10", 200, 60, keys: keys), "200x60-\(name)")
    expectGolden(Self.screen("2020-11-10", 120, 40, keys: keys, color: .never), "120x40-mono-\(name)")
  }
}
