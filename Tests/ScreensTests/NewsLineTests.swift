import Chronicle
import TestSupport
import Testing

@testable import Screens

/// The line of news at 80 columns says what it says in words that fit.
@Suite struct NewsLineTests {
  private func news(_ keys: String, _ day: Day, columns: Int = 80, in atlas: Atlas = Bundled.atlas) -> String {
    var session = Session(model: Model(size: CellSize(columns: columns, rows: 24), day: day), atlas: atlas)
    for key in Key.typed(keys)! { _ = session.take(.key(key)) }
    let row = Layout(of: session.model).news.row
    return session.frame().text(row: row)
  }

  /// On no day of either story, on a day or compared with another, is the news cut.
  @Test(arguments: [("", 1), ("d7l", 5), ("w", 7)]) func isNeverCut(keys: String, step: Int) {
    for day in stride(from: Bundled.atlas.days.lowerBound, through: Bundled.atlas.days.upperBound, by: step) {
      let text = news(keys, day)
      #expect(!text.contains("…"), "\(day) \(keys): \(text)")
    }
    for day in ["2020-12-02", "2022-05-04", "2022-08-26", "2023-09-20"] {
      let text = news(keys, Day(day)!, in: Bundled.later)
      #expect(!text.contains("…"), "\(day) \(keys): \(text)")
    }
  }

  /// What fits whole is not shortened.
  @Test func saysAllWhereThereIsRoom() {
    let first = Bundled.atlas.days.lowerBound
    #expect(news("", first) == " Today: No ground changed holder. 29 km² may have changed from this day on.")
    #expect(news("", first, columns: 200).contains("day not known: Khojavend 14 (27 Sep to 10 Nov)"))
  }

  /// Where there is no room for sentences about what is not known its areas are told all the same.
  @Test func tellsWhatIsNotKnownInFewWords() {
    #expect(
      news("", Day("2020-11-10")!)
        == " Today 53 km² changed holder: Lachin 53. 459 km² day not known, 564 not mapped.")
  }

  /// Every layer is named with its key, on as many lines as there are.
  @Test(arguments: [80, 100, 160]) func allLayersAreListed(columns: Int) {
    var model = Model(size: CellSize(columns: columns, rows: 24), day: Day("2020-10-20")!)
    _ = model.apply(.key(.character("x")), in: Bundled.atlas)
    let frame = Screens.frame(of: model, in: Bundled.atlas)
    let text = frame.text(row: Layout(of: model).news.row) + "\n" + frame.text(row: 23)
    for layer in MapLayer.allCases { #expect(text.contains("\(layer.key) \(layer.row.short)"), "\(text)") }
    #expect(text.contains("0 all."))
  }
}
